package heed.conversations.tags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours of the palette that a tag may have; each reads well by day and by night. */
enum Colour {
    GREY,
    BLUE,
    GREEN,
    AMBER,
    ORANGE,
    YELLOW;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Colour> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
