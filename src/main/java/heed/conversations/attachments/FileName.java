package heed.conversations.attachments;

import java.text.Normalizer;

/** The name of a file as it can be shown and sent: one line, no path, nothing that turns or hides a part of it. */
final class FileName {

    private static final int LONGEST = 255;
    private static final String NONE = "file";

    private FileName() {}

    static String clean(String given) {
        String whole = Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "");
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceFirst("^[.\\s]+", "")
                .strip();
        return last.isEmpty() ? NONE : shortened(last);
    }

    /** Keeps the ending, for that is how people tell what it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > name.length() - 20 ? name.substring(dot) : "";
        int keep = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(keep - 1)) ? keep - 1 : keep) + ending;
    }
}
