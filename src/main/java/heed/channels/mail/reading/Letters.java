package heed.channels.mail.reading;

/** Removes what no person wrote and no page should show. */
final class Letters {

    private Letters() {}

    /** Text of several lines: line ends become \n; other control characters go, since PostgreSQL refuses NUL. */
    static String lines(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\r') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (letter == '\n' || letter == '\t' || !Character.isISOControl(letter) && !lonely(text, at)) {
                clean.append(letter == '\uFEFF' ? ' ' : letter);
            }
        }
        return clean.toString();
    }

    /** One line: white space and control characters become single spaces, marks that turn the writing direction go. */
    static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isWhitespace(letter) || Character.isISOControl(letter) || Character.isSpaceChar(letter)) {
                gap = true;
            } else if (!turnsDirection(letter) && !lonely(text, at)) {
                if (gap && !clean.isEmpty()) {
                    clean.append(' ');
                }
                gap = false;
                clean.append(letter);
            }
        }
        return clean.toString();
    }

    private static boolean turnsDirection(char letter) {
        return letter >= '\u202A' && letter <= '\u202E'
                || letter >= '\u2066' && letter <= '\u2069'
                || letter == '\u200E'
                || letter == '\u200F'
                || letter == '\uFEFF';
    }

    private static boolean lonely(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
