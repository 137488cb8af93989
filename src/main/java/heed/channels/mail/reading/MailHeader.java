package heed.channels.mail.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** The header fields of a mail or of one of its parts, by name, unfolded and as letters. */
final class MailHeader {

    /** Stands for "=?" while addresses are told apart: the parser's own decoder takes quadratic time. */
    private static final String HIDDEN = "\u0001?";

    private static final int MOST_ADDRESSES = 500;
    private static final int MOST_IDS = 200;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<MailAddress>> addresses = new HashMap<>();

    void add(Field field) {
        ByteSequence raw = field.getRaw();
        String line = raw == null ? field.getName() + ":" + field.getBody() : Charsets.decode(raw.toByteArray(), null);
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1)
                .replace("\r\n", "")
                .replace("\n", "")
                .replace('\r', ' ')
                .replace("\0", "");
        fields.computeIfAbsent(field.getName().strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                .add(value.strip());
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** As it stands in the mail, encoded words and all; the first where there are several; empty where there is none. */
    String raw(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Decoded, on one line. */
    String words(String name) {
        return Letters.line(EncodedWords.decode(raw(name)));
    }

    /** Without comments and parameters, in lower case: {@code auto-replied}. */
    String keyword(String name) {
        String value = raw(name).toLowerCase(Locale.ROOT);
        int end = value.indexOf(';');
        int comment = value.indexOf('(');
        end = end < 0 ? value.length() : end;
        return value.substring(0, comment >= 0 && comment < end ? comment : end).strip();
    }

    /** Whoever claims to have written: From, or what stands for it where it is missing. */
    List<MailAddress> sender() {
        for (String name : new String[] {"from", "sender", "resent-from", "reply-to", "return-path"}) {
            List<MailAddress> addresses = addresses(name);
            if (!addresses.isEmpty()) {
                return addresses;
            }
        }
        return List.of();
    }

    List<MailAddress> addresses(String name) {
        return addresses.computeIfAbsent(name, this::readAddresses);
    }

    private List<MailAddress> readAddresses(String name) {
        List<MailAddress> addresses = new ArrayList<>();
        for (String value : all(name)) {
            List<MailAddress> parsed = read(value);
            boolean none = parsed.stream().noneMatch(one -> one.address().contains("@"));
            if (none && value.contains("=?")) {
                parsed = better(parsed, read(Letters.line(EncodedWords.decode(value))));
            }
            if (none) {
                parsed = better(parsed, rescued(Letters.line(EncodedWords.decode(value))));
            }
            addresses.addAll(parsed.size() == 1 ? List.of(AddressNames.named(parsed.getFirst(), value)) : parsed);
        }
        return addresses;
    }

    private static List<MailAddress> better(List<MailAddress> first, List<MailAddress> second) {
        boolean found = first.stream().anyMatch(one -> one.address().contains("@"));
        return found || second.isEmpty() ? first : second;
    }

    /** "Ada Whitlock ada@example.com", which no grammar allows and every reader understands. */
    private static List<MailAddress> rescued(String words) {
        String address = AddressSearch.first(words);
        if (address.isEmpty()) {
            return words.isEmpty() || words.equals("<>") ? List.of() : List.of(new MailAddress(words, ""));
        }
        return List.of(new MailAddress(AddressNames.around(words, address), address));
    }

    private static List<MailAddress> read(String value) {
        List<MailAddress> addresses = new ArrayList<>();
        try {
            parsed(value.replace("=?", HIDDEN)).forEach(address -> {
                switch (address) {
                    case Mailbox mailbox -> add(addresses, mailbox);
                    case Group group -> group.getMailboxes().forEach(mailbox -> add(addresses, mailbox));
                    default -> {}
                }
            });
        } catch (RuntimeException broken) {
            // What no parser understands still names the sender to a person.
        }
        return addresses;
    }

    /** As bytes, because the parser counts letters where it means bytes. */
    private static AddressList parsed(String value) {
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, value);
        return LenientAddressParser.DEFAULT.parseAddressList(bytes, new ParserCursor(0, bytes.length()));
    }

    private static void add(List<MailAddress> addresses, Mailbox mailbox) {
        String address = Letters.line(mailbox.getAddress()).replace(HIDDEN, "=?");
        if (addresses.size() < MOST_ADDRESSES && !address.isBlank()) {
            boolean complete = address.contains("@");
            String name = mailbox.getName() != null ? mailbox.getName().replace(HIDDEN, "=?") : complete ? "" : address;
            addresses.add(new MailAddress(Letters.line(EncodedWords.decode(name)), complete ? address : ""));
        }
    }

    /** Every Message-ID in the field, without brackets and inner white space. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String value : all(name)) {
            int at = 0;
            for (int open = value.indexOf('<'); open >= 0 && ids.size() < MOST_IDS; open = value.indexOf('<', at)) {
                int close = value.indexOf('>', open);
                at = close < 0 ? value.length() : close + 1;
                keep(ids, value.substring(open + 1, close < 0 ? value.length() : close));
            }
            if (value.indexOf('<') < 0) {
                keep(ids, value.split("\\s", 2)[0]);
            }
        }
        return ids;
    }

    private static void keep(List<String> ids, String id) {
        String clean = Letters.line(id).replace(" ", "");
        if (!clean.isEmpty() && clean.length() <= 998) {
            ids.add(clean);
        }
    }

    Optional<Instant> date() {
        String value = raw("date");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            var field = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", value), null);
            return Optional.ofNullable(field.getDate())
                    .map(java.util.Date::toInstant)
                    .filter(MailHeader::storable);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean storable(Instant at) {
        try {
            int year = at.atZone(java.time.ZoneOffset.UTC).getYear();
            return year >= 1970 && year < 10_000;
        } catch (DateTimeException beyond) {
            return false;
        }
    }

    /** Fields of text that looks like a header, such as the groups of a delivery report; later groups do not overwrite. */
    static MailHeader of(byte[] text) {
        MailHeader header = new MailHeader();
        String name = "";
        StringBuilder value = new StringBuilder();
        for (String line :
                (new String(text, StandardCharsets.UTF_8) + "\n.").lines().toList()) {
            if (!name.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                value.append(' ').append(line.strip());
                continue;
            }
            if (!name.isEmpty()) {
                header.fields.computeIfAbsent(name, any -> new ArrayList<>()).add(Letters.line(value.toString()));
            }
            int colon = line.indexOf(':');
            name = colon > 0 && colon < 80 ? line.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
            value.setLength(0);
            value.append(colon < 0 ? "" : line.substring(colon + 1).strip());
        }
        return header;
    }
}
