package heed.web;

/** A page of settings that a module offers on {@code /settings}. */
public interface SettingsEntry {

    /** Its words are {@code <key>.title} and {@code <key>.summary}: {@code calendars.settings}. */
    String key();

    String address();

    String icon();

    /** Lower comes first. */
    int order();

    boolean opensFor(java.security.Principal who);
}
