package heed.conversations.fields;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be filled into a field. */
enum FieldKind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    /** A choice whose choices have choices. */
    TREE,
    YES_NO;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FieldKind> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Whether it offers choices that the company sets up. */
    boolean chosen() {
        return this == CHOICE || this == TREE;
    }

    /** How many levels of choices it has at most. */
    int levels() {
        return this == TREE ? 6 : this == CHOICE ? 1 : 0;
    }
}
