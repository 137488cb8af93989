package heed.channels.mail.reading;

/** The words of {@code text/enriched} and {@code text/richtext} (RFC 1896, RFC 1341). */
final class EnrichedText {

    private EnrichedText() {}

    static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean parameter = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int end = letter == '<' ? text.indexOf('>', at, Math.min(text.length(), at + 60)) : -1;
            if (text.startsWith("<<", at)) {
                words.append('<');
                at++;
            } else if (end > 0) {
                String command = text.substring(at + 1, end).toLowerCase(java.util.Locale.ROOT);
                parameter = command.equals("param") || parameter && !command.equals("/param");
                words.append(command.equals("nl") || command.equals("/paragraph") ? "\n" : "");
                at = end;
            } else if (!parameter) {
                words.append(letter);
            }
        }
        return words.toString();
    }
}
