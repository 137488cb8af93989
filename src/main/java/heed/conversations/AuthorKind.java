package heed.conversations;

import java.util.Locale;

/** Who speaks. A bot is a program that answers by itself (an out-of-office note too); system is Heed. */
public enum AuthorKind {
    CUSTOMER,
    PERSON,
    BOT,
    SYSTEM;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
