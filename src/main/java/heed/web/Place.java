package heed.web;

import java.util.Locale;

/** A place on the left rail. A person sees those that their rights open. */
public enum Place {
    INBOX("inbox", "/inbox", true),
    NOTICES("bell", "/notices", true),
    CUSTOMERS("people", "/customers", false),
    PROMISES("calendar-check", "/promises", false),
    CALLS("telephone", "/calls", true),
    ASIDE("envelope-exclamation", "/mail/set-aside", false),
    STANDARDS("patch-check", "/standards", true),
    KNOWLEDGE("book", "/reply-templates", false),
    SETTINGS("gear", "/settings", false);

    private final String icon;
    private final String address;
    private final boolean inBar;

    Place(String icon, String address, boolean inBar) {
        this.icon = icon;
        this.address = address;
        this.inBar = inBar;
    }

    /** Its key in {@link Viewer#places()} and in the words: {@code inbox}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    public String address() {
        return address;
    }

    /** Whether it has a place in the bar at a phone's foot; the others stand behind <em>More</em>. */
    public boolean inBar() {
        return inBar;
    }
}
