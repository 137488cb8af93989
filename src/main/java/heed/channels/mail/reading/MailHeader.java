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
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.ParserCursor;
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
    private final List<Doubtful> doubtful = new ArrayList<>();

    /** A field with letters of eight bits that are not UTF-8. */
    private record Doubtful(String name, int place, byte[] bytes) {}

    void add(Field field) {
        ByteSequence raw = field.getRaw();
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        byte[] bytes = raw == null
                ? (field.getName() + ":" + field.getBody()).getBytes(StandardCharsets.UTF_8)
                : raw.toByteArray();
        List<String> values = fields.computeIfAbsent(name, any -> new ArrayList<>());
        if (!Charsets.utf8(bytes)) {
            doubtful.add(new Doubtful(name, values.size(), bytes));
        }
        values.add(value(Charsets.decode(bytes, null)));
    }

    /** Letters of eight bits without a character set mean the same as in the mail's text. */
    void settle(String charset) {
        if (Charsets.named(charset).isPresent()) {
            for (Doubtful field : doubtful) {
                fields.getOrDefault(field.name, new ArrayList<>())
                        .set(field.place, value(Charsets.decode(field.bytes, charset)));
            }
            addresses.clear();
        }
        doubtful.clear();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1)
                .replace("\r\n", "")
                .replace("\n", "")
                .replace('\r', ' ')
                .replace("\0", "")
                .strip();
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
            List<MailAddress> parsed = understood(value);
            addresses.addAll(parsed.size() == 1 ? List.of(AddressNames.named(parsed.getFirst(), value)) : parsed);
        }
        return addresses;
    }

    /** As the grammar has it, else as a reader would understand it. */
    private static List<MailAddress> understood(String value) {
        boolean hidden = value.startsWith("=?") && value.endsWith("?=");
        List<MailAddress> parsed = hidden ? List.of() : read(value);
        if (complete(parsed)) {
            return parsed;
        }
        String words = Letters.line(EncodedWords.decode(value));
        if (words.endsWith(";") && words.indexOf(':') > 0 && words.indexOf('@') < 0) {
            return List.of();
        }
        String mended = words.replace("[mailto:", "<").replace(']', '>');
        List<MailAddress> again = read(words.indexOf(':') < 0 ? mended.replace(';', ',') : mended);
        return complete(again) ? again : rescued(words);
    }

    private static boolean complete(List<MailAddress> addresses) {
        return !addresses.isEmpty() && addresses.stream().allMatch(one -> whole(one.address()));
    }

    private static boolean whole(String address) {
        return address.startsWith("\"")
                || address.indexOf('@') > 0 && address.chars().noneMatch(letter -> " ;,<>[]\"".indexOf(letter) >= 0);
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
        return MailDates.read(raw("date")).filter(MailHeader::storable);
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
