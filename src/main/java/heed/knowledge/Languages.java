package heed.knowledge;

import java.util.Locale;

/** How languages are called in another. */
final class Languages {

    private Languages() {}

    /** With a capital, as it stands in a heading. */
    static String name(String code, Locale reader) {
        String name = Locale.of(code).getDisplayLanguage(reader);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
