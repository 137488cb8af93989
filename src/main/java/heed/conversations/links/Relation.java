package heed.conversations.links;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What another conversation is to this one. */
enum Relation {
    RELATED("related", false),
    /** The other is the larger matter that this one is part of. */
    PARENT("parent", true),
    CHILD("parent", false),
    /** This one repeats the other. */
    DUPLICATE_OF("duplicate", true),
    /** The other repeats this one. */
    DUPLICATE("duplicate", false),
    /** This one was split off from the other. */
    SPLIT_FROM("split", true),
    /** The other was split off from this one. */
    SPLIT_OFF("split", false);

    private final String kind;
    private final boolean outward;

    Relation(String kind, boolean outward) {
        this.kind = kind;
        this.outward = outward;
    }

    /** As the link's row names it, from whichever side it is seen. */
    String kind() {
        return kind;
    }

    /** Whether the link goes from this conversation to the other. */
    boolean outward() {
        return outward;
    }

    /** As data and addresses name it: {@code duplicate-of}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One that somebody can say; a split follows from splitting. */
    static Optional<Relation> said(String key) {
        return sayable().filter(each -> each.key().equals(key)).findFirst();
    }

    static Stream<Relation> sayable() {
        return Arrays.stream(values()).filter(each -> !each.kind.equals("split"));
    }

    /** A related conversation is related from both sides. */
    static Relation of(String kind, boolean outward) {
        return Arrays.stream(values())
                .filter(each -> each.kind.equals(kind) && (each == RELATED || each.outward == outward))
                .findFirst()
                .orElseThrow();
    }
}
