package heed.channels.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads out of a mail system's report what did not arrive, with whom and why: from its fields, else from its words. */
final class BounceText {

    private static final ProgramWords WORDS = ProgramWords.KINDS;
    private static final int MOST_LINES = 150;

    private final MailHeader header;
    private final MailParts parts;
    private final List<String> lines;

    BounceText(MailHeader header, MailParts parts) {
        this.header = header;
        this.parts = parts;
        String whole = parts.text.whole();
        this.lines = whole.substring(0, Math.min(whole.length(), 20_000))
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.substring(0, Math.min(line.length(), 500)))
                .toList();
    }

    boolean saysUndelivered() {
        return lines.stream().limit(40).anyMatch(line -> WORDS.contains("undelivered-text", lower(line)));
    }

    /** Names the server's answer, as people rarely do. */
    boolean tellsWhy() {
        return lines.stream().anyMatch(line -> !StatusCode.in(line).isEmpty())
                && !recipientInText().isEmpty();
    }

    Bounce bounce() {
        MailHeader report = group();
        String said = afterSemicolon(report.raw("diagnostic-code"));
        String line = said.isEmpty() ? reasonInText() : said;
        return new Bounce(
                action(report),
                status(report.keyword("status"), line),
                line,
                recipient(report).toLowerCase(Locale.ROOT),
                about());
    }

    /** The group of the report about the first recipient whom it did not reach, else about the first. */
    private MailHeader group() {
        List<MailHeader> groups = new ArrayList<>();
        for (byte[] report : parts.reports) {
            String text = Letters.lines(new String(report, StandardCharsets.UTF_8));
            Stream.of(text.split("\n[ \t]*\n"))
                    .map(group -> MailHeader.of(group.getBytes(StandardCharsets.UTF_8)))
                    .filter(group -> !group.raw("final-recipient").isEmpty()
                            || !group.raw("original-recipient").isEmpty()
                            || !group.raw("action").isEmpty()
                            || !group.raw("status").isEmpty())
                    .forEach(groups::add);
        }
        return groups.stream()
                .filter(group -> group.keyword("action").equals("failed"))
                .findFirst()
                .or(() -> groups.stream().findFirst())
                .orElseGet(MailHeader::new);
    }

    private String action(MailHeader report) {
        String action = report.keyword("action");
        if (!action.isEmpty()) {
            return action;
        }
        String status = report.keyword("status");
        boolean failed = status.startsWith("5")
                || lines.stream().anyMatch(line -> StatusCode.in(line).startsWith("5"));
        boolean delayed = WORDS.contains("delayed", lower(header.words("subject")))
                || lines.stream().anyMatch(line -> WORDS.contains("delayed-text", lower(line)));
        return delayed && !failed ? "delayed" : "failed";
    }

    /** The server's own code where the report only says "5.0.0". */
    private String status(String reported, String line) {
        String own = StatusCode.in(line);
        boolean vague = reported.isEmpty() || reported.endsWith(".0.0") || reported.equals("5.5.0");
        if (!vague) {
            return reported.split("\\s", 2)[0];
        }
        String meant = own.isEmpty() || own.endsWith(".0.0") ? meaning(lower(line)) : own;
        return meant.isEmpty() ? reported.isEmpty() ? own : reported.split("\\s", 2)[0] : meant;
    }

    private static String meaning(String line) {
        return WORDS.contains("no-user", line)
                ? "5.1.1"
                : WORDS.contains("full", line) ? "5.2.2" : WORDS.contains("no-domain", line) ? "5.1.2" : "";
    }

    private String reasonInText() {
        return lines.stream()
                .filter(line -> !StatusCode.in(line).isEmpty())
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> !meaning(lower(line)).isEmpty())
                        .findFirst())
                .map(Letters::line)
                .orElse("");
    }

    private String recipient(MailHeader report) {
        return Stream.of(
                        addressIn(report.raw("final-recipient")),
                        addressIn(report.raw("original-recipient")),
                        addressIn(header.raw("x-failed-recipients")),
                        recipientInText())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first address of the text that is not the mail system's own or that of whoever is told. */
    private String recipientInText() {
        List<String> told = Stream.concat(header.addresses("to").stream(), header.addresses("from").stream())
                .map(MailAddress::address)
                .toList();
        return lines.stream()
                .map(BounceText::addressIn)
                .filter(address -> !address.isEmpty() && !told.contains(address) && !WORDS.begins("daemon", address))
                .findFirst()
                .orElse("");
    }

    private List<String> about() {
        Stream<String> returned =
                parts.returned.stream().flatMap(bytes -> MailHeader.of(bytes).ids("message-id").stream());
        Stream<String> quoted = lines.stream()
                .filter(line -> lower(line.strip()).startsWith("message-id:"))
                .flatMap(line ->
                        MailHeader.of(line.strip().getBytes(StandardCharsets.UTF_8)).ids("message-id").stream());
        Stream<String> answered = Stream.concat(header.ids("in-reply-to").stream(), header.ids("references").stream());
        return Stream.of(returned, parts.inner.stream(), quoted, answered)
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    /** Without the type before it: {@code rfc822; ada@example.com}. */
    private static String afterSemicolon(String value) {
        return Letters.line(value.substring(value.indexOf(';') + 1));
    }

    /** The first thing in the line that looks like an address, in lower case. */
    private static String addressIn(String line) {
        return AddressSearch.first(line).toLowerCase(Locale.ROOT);
    }

    private static String lower(String line) {
        return line.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    }
}
