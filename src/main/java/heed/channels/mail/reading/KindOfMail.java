package heed.channels.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells people from programs by the headers that programs must set (RFC 3834, 3464, 8098, 2919), then by their habits. */
final class KindOfMail {

    private static final List<String> AWAY = List.of(
            "automatic reply:",
            "auto reply:",
            "auto-reply:",
            "autoreply:",
            "out of office",
            "out-of-office",
            "avtomatski odgovor",
            "samodejni odgovor",
            "odsotnost:",
            "автоответ",
            "автоматический ответ",
            "automaattinen vastaus",
            "poissaoloviesti",
            "poissa:",
            "automatische antwort",
            "abwesenheitsnotiz",
            "réponse automatique",
            "absence du bureau",
            "respuesta automática",
            "fuera de la oficina",
            "risposta automatica",
            "fuori sede");

    private static final List<String> UNDELIVERED = List.of(
            "undeliver",
            "delivery status notification",
            "returned mail",
            "mail delivery failed",
            "delivery failure",
            "failure notice",
            "unzustellbar",
            "недоставлен",
            "ni mogoče dostaviti");

    private final MailHeader header;
    private final MailParts parts;

    KindOfMail(MailHeader header, MailParts parts) {
        this.header = header;
        this.parts = parts;
    }

    MailKind kind() {
        if (reported() || complains()) {
            return MailKind.BOUNCE;
        }
        if (answeredByItself()) {
            return MailKind.AUTO_REPLY;
        }
        return listed() ? MailKind.LIST : MailKind.PERSON;
    }

    private boolean reported() {
        String type = header.raw("content-type").toLowerCase(Locale.ROOT);
        return !parts.reports.isEmpty() || type.startsWith("multipart/report") && type.contains("delivery-status");
    }

    /** A bounce in nobody's format: from the mail system itself, about a mail that did not arrive. */
    private boolean complains() {
        boolean system = header.addresses("from").stream()
                .anyMatch(from -> from.address().startsWith("mailer-daemon@")
                        || from.address().startsWith("postmaster@"));
        String subject = header.words("subject").toLowerCase(Locale.ROOT);
        return system && (emptyReturnPath() || UNDELIVERED.stream().anyMatch(subject::contains));
    }

    private boolean answeredByItself() {
        String submitted = header.keyword("auto-submitted");
        String subject = header.words("subject").toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.equals("no")
                || header.raw("content-type").toLowerCase(Locale.ROOT).contains("disposition-notification")
                || !header.raw("x-autoreply").isEmpty()
                || !header.raw("x-autorespond").isEmpty()
                || header.keyword("precedence").equals("auto_reply")
                || emptyReturnPath()
                || AWAY.stream().anyMatch(subject::startsWith);
    }

    private boolean emptyReturnPath() {
        return header.all("return-path").stream()
                .anyMatch(path -> path.replace(" ", "").equals("<>"));
    }

    private boolean listed() {
        return !header.raw("list-id").isEmpty()
                || !header.raw("list-unsubscribe").isEmpty()
                || List.of("bulk", "list", "junk").contains(header.keyword("precedence"));
    }

    Bounce bounce() {
        MailHeader report = MailHeader.of(parts.reports.isEmpty() ? new byte[0] : parts.reports.getFirst());
        Stream<String> returned =
                parts.returned.stream().flatMap(bytes -> MailHeader.of(bytes).ids("message-id").stream());
        Stream<String> answered = Stream.concat(header.ids("in-reply-to").stream(), header.ids("references").stream());
        return new Bounce(
                report.keyword("action"),
                report.keyword("status"),
                afterSemicolon(report.raw("diagnostic-code")),
                afterSemicolon(report.raw("final-recipient")).toLowerCase(Locale.ROOT),
                Stream.concat(returned, answered).distinct().toList());
    }

    /** Without the type before it: {@code rfc822; ada@example.com}. */
    private static String afterSemicolon(String value) {
        return Letters.line(value.substring(value.indexOf(';') + 1));
    }
}
