package heed.channels.mail.reading;

/** Words that PGP signed within the text (RFC 9580, cleartext signature framework), and text that it encrypted. */
final class ArmouredText {

    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";
    private static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";

    private ArmouredText() {}

    static boolean signed(String text) {
        return at(text, SIGNED) >= 0 && text.indexOf(SIGNATURE) > 0;
    }

    static boolean encrypted(String text) {
        return at(text, ENCRYPTED) >= 0;
    }

    /** Without the frame of the signature. */
    static String words(String text) {
        int start = at(text, SIGNED);
        int signature = text.indexOf("\n" + SIGNATURE, Math.max(start, 0));
        int body = text.indexOf("\n\n", Math.max(start, 0));
        if (start < 0 || signature < 0 || body < 0 || body > signature) {
            return text;
        }
        int end = text.indexOf(END, signature);
        String after = end < 0 ? "" : text.substring(end + END.length());
        String words = ("\n" + text.substring(body + 2, signature + 1))
                .replace("\n- ", "\n")
                .substring(1);
        return text.substring(0, start) + words + after;
    }

    private static int at(String text, String mark) {
        int line = text.indexOf("\n" + mark);
        return text.startsWith(mark) ? 0 : line < 0 ? -1 : line + 1;
    }
}
