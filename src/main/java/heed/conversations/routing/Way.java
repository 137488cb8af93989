package heed.conversations.routing;

import java.util.Arrays;
import java.util.Locale;

/** In which way somebody came to a conversation. */
enum Way {
    NEXT,
    ROUND_ROBIN,
    LEAST_LOADED,
    /** They chose it themselves. */
    BY_HAND,
    /** Somebody else decided that they answer it. */
    GIVEN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Handed out in the order of the line. */
    boolean inOrder() {
        return this == NEXT || this == ROUND_ROBIN || this == LEAST_LOADED;
    }

    static Way of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Way of(Discipline discipline) {
        return switch (discipline) {
            case ROUND_ROBIN -> ROUND_ROBIN;
            case LEAST_LOADED -> LEAST_LOADED;
            case NEXT, BY_HAND -> NEXT;
        };
    }
}
