package heed.conversations.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a queue's conversations come to people. */
enum Discipline {
    /** Somebody chooses; nothing is handed out. */
    BY_HAND,
    /** Whoever is ready asks for the next one. */
    NEXT,
    /** Whoever has waited longest for work in this queue is given the next one. */
    ROUND_ROBIN,
    /** Whoever has the least open work is given the next one. */
    LEAST_LOADED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean gives() {
        return this == ROUND_ROBIN || this == LEAST_LOADED;
    }

    static Optional<Discipline> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
