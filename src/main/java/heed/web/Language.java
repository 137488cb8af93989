package heed.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages of the interface, each with its own name for itself. */
public enum Language {
    EN(Locale.UK, "English"),
    SL(Locale.of("sl", "SI"), "Slovenščina"),
    RU(Locale.of("ru", "RU"), "Русский"),
    FI(Locale.of("fi", "FI"), "Suomi");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** Its locale with a country, so that dates and numbers have one form. */
    public Locale locale() {
        return locale;
    }

    public String ownName() {
        return ownName;
    }

    /** ISO 639-1 code in lower case: {@code sl}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of this code, English for any other. */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(EN);
    }

    /** The best of these for an {@code Accept-Language} header; English when none fits or the header is malformed. */
    public static Language accepted(String header) {
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("en", "sl", "ru", "fi"));
            return of(tag == null ? "en" : tag);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
