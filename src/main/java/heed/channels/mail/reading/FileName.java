package heed.channels.mail.reading;

import java.text.Normalizer;

/** The name of a mailed file as it may be shown and offered for saving. Files are never stored under it. */
public final class FileName {

    private static final int LONGEST = 255;

    private FileName() {}

    /** Without a path, control, format or line characters, at most 255 letters with its ending kept; never empty. */
    public static String clean(String claimed, String fallback) {
        String name = Normalizer.normalize(claimed, Normalizer.Form.NFKC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder(name.length());
        name.codePoints().filter(FileName::visible).forEach(letter -> clean.appendCodePoint(kept(letter)));
        String visible = withoutDots(clean.toString().strip());
        return visible.isEmpty() ? fallback : shortened(visible);
    }

    private static boolean visible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int kept(int letter) {
        return switch (letter) {
            case ':', '*', '?', '"', '<', '>', '|' -> '_';
            default -> letter;
        };
    }

    /** A leading dot hides a file or makes it a setting; Windows drops dots at the end. */
    private static String withoutDots(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && (name.charAt(from) == '.' || name.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (name.charAt(to - 1) == '.' || name.charAt(to - 1) == ' ')) {
            to--;
        }
        return name.substring(from, to);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int cut = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }
}
