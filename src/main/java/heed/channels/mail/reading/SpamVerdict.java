package heed.channels.mail.reading;

import java.util.Locale;

/**
 * What the filters on a mail's way wrote into its header. Anybody can write such a header; a filter that removes others' is trusted
 * by whoever runs it.
 *
 * @param junk a filter called it spam
 * @param said the header that decided, as it stands; empty where no filter spoke
 */
public record SpamVerdict(boolean junk, String said) {

    static final SpamVerdict NONE = new SpamVerdict(false, "");

    static SpamVerdict of(MailHeader header) {
        SpamVerdict verdict = NONE;
        for (String name : new String[] {
            "x-spam-flag",
            "x-spam-status",
            "x-spam",
            "x-spamd-result",
            "x-rspamd-action",
            "x-barracuda-spam-flag",
            "x-barracuda-spam-status",
            "x-forefront-antispam-report",
            "x-ms-exchange-organization-scl",
            "x-microsoft-antispam",
            "x-ovh-spam-reason",
            "x-proofpoint-spam-details",
            "x-spam-verdict",
            "x-ham-report",
            "x-yandex-spam",
            "x-mailru-spam",
            "x-spampanel-class"
        }) {
            for (String value : header.all(name)) {
                boolean junk = junk(name, value.toLowerCase(Locale.ROOT).strip());
                if (junk && !verdict.junk || verdict.said.isEmpty()) {
                    String said = Letters.line(name + ": " + value);
                    verdict = new SpamVerdict(junk, said.substring(0, Math.min(said.length(), 500)));
                }
            }
        }
        return verdict;
    }

    private static boolean junk(String name, String value) {
        return switch (name) {
            case "x-rspamd-action" ->
                value.startsWith("reject") || value.startsWith("add header") || value.startsWith("rewrite");
            case "x-spamd-result" -> value.contains(": true") || value.startsWith("true");
            case "x-forefront-antispam-report" ->
                value.contains("sfv:spm") || value.contains("cat:spm") || confidence(value);
            case "x-microsoft-antispam" -> false;
            case "x-ms-exchange-organization-scl" -> number(value) >= 5;
            case "x-yandex-spam" -> number(value) >= 4;
            case "x-proofpoint-spam-details" ->
                value.contains("rule=spam") || value.contains("rule=notspam_") && value.contains("action=quarantine");
            case "x-spampanel-class" -> value.startsWith("spam");
            case "x-ham-report", "x-ovh-spam-reason" -> false;
            default ->
                value.startsWith("yes") || value.startsWith("true") || value.startsWith("spam") || value.equals("1");
        };
    }

    /** SCL of Exchange Online: five and more goes into the junk folder there. */
    private static boolean confidence(String value) {
        int at = value.indexOf("scl:");
        return at >= 0 && number(value.substring(at + 4)) >= 5;
    }

    private static int number(String value) {
        int digits = 0;
        while (digits < value.length() && digits < 3 && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? -1 : Integer.parseInt(value.substring(0, digits));
    }
}
