package heed.channels.mail;

import heed.channels.mail.authentication.CheckSender;
import heed.channels.mail.reading.MailAddress;
import heed.channels.mail.reading.ReadMail;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What vouches for the sender's domain (never for the person). Verdicts come from an Authentication-Results header
 * (RFC 8601) of the server that HEED_MAIL_AUTHSERV_ID names, else from Heed's own check; anybody can write such a header.
 *
 * @param checkedBy the trusted server or {@code heed}, null where none has checked
 * @param spf {@code pass}, {@code fail} … or {@code none}
 * @param replyTo the address to which the sender wants answers when it is another than From, else null
 */
public record Authentication(
        @Nullable String checkedBy,
        String spf,
        String dkim,
        String dmarc,
        @Nullable String replyTo) {

    /** Stands for Heed's own check in {@link #checkedBy}. */
    public static final String HERE = "heed";

    private static final Pattern METHOD = Pattern.compile("(?:^|;)\\s*+(spf|dkim|dmarc)\\s*+=\\s*+([a-z]++)");

    /** @param own what Heed found itself; asked where no trusted server has looked */
    static Authentication of(ReadMail mail, String trusted, CheckSender.Verdict own) {
        String replyTo = mail.replyTo().stream()
                .map(MailAddress::address)
                .filter(address -> !address.equals(mail.sender().address()))
                .findFirst()
                .orElse(null);
        String results = trusted.isEmpty() ? "" : results(mail.authenticationResults(), trusted);
        if (results.isEmpty() && own.checked()) {
            return new Authentication(HERE, "none", own.dkim(), own.dmarc(), replyTo);
        }
        return new Authentication(
                results.isEmpty() ? null : trusted,
                verdict(results, "spf"),
                verdict(results, "dkim"),
                verdict(results, "dmarc"),
                replyTo);
    }

    /** Whether the domain in From stands for this mail. */
    boolean vouched() {
        return dmarc.equals("pass");
    }

    /** Whether the domain in From should stand for this mail and does not. */
    public boolean refused() {
        return dmarc.equals("fail") || dmarc.equals("unproven");
    }

    /** Whether that server has said what it found, above whatever the sender wrote. */
    static boolean checkedBy(String trusted, List<String> headers) {
        return !trusted.isEmpty() && !results(headers, trusted).isEmpty();
    }

    /** The topmost header of the trusted server: it stands above whatever the sender wrote. */
    private static String results(List<String> headers, String trusted) {
        return headers.stream()
                .limit(20)
                .map(header ->
                        header.substring(0, Math.min(header.length(), 4_000)).toLowerCase(Locale.ROOT))
                .filter(header -> header.split("[;\\s]", 2)[0].equals(trusted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private static String verdict(String results, String method) {
        Matcher found = METHOD.matcher(results);
        while (found.find()) {
            if (found.group(1).equals(method)) {
                return found.group(2);
            }
        }
        return "none";
    }
}
