package heed.channels.mail.reading;

/** Joins the lines that {@code format=flowed} cut at a space (RFC 3676). */
final class FlowedText {

    private FlowedText() {}

    static String join(String text, boolean deleteSpace) {
        StringBuilder joined = new StringBuilder(text.length());
        int depth = -1;
        boolean flows = false;
        for (String line : text.split("\n", -1)) {
            int quotes = quotes(line);
            String content = line.substring(quotes);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean signature = content.equals("-- ");
            if (depth >= 0 && !(flows && depth == quotes && !signature)) {
                joined.append('\n');
                flows = false;
            }
            if (!flows && quotes > 0) {
                joined.repeat(">", quotes).append(' ');
            }
            flows = !signature && content.endsWith(" ") && !content.isBlank();
            joined.append(flows && deleteSpace ? content.substring(0, content.length() - 1) : content);
            depth = quotes;
        }
        return joined.toString();
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }
}
