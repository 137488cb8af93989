package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a conversation stands, and what that means for whoever counts. */
public enum Status {
    OPEN(Category.OPEN),
    WAITING_CUSTOMER(Category.WAITING),
    WAITING_THIRD_PARTY(Category.WAITING),
    SNOOZED(Category.WAITING),
    RESOLVED(Category.DONE),
    CLOSED(Category.DONE);

    /** Open asks for work, waiting will ask for it again, done does not. */
    public enum Category {
        OPEN,
        WAITING,
        DONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Category category;

    Status(Category category) {
        this.category = category;
    }

    public Category category() {
        return category;
    }

    /** Whether it asks for no more work. */
    public boolean done() {
        return category == Category.DONE;
    }

    /** As data and addresses name it: {@code waiting-customer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status of this key. */
    public static Optional<Status> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
