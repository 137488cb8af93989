package heed.parties;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two records of one customer became one: which, by whom, and what moved, so that it can be undone. */
record Merge(
        UUID id, CustomerId merged, CustomerId into, Instant at, String by, List<String> emails, List<String> phones) {

    private static final Duration UNDOABLE = Duration.ofDays(30);

    Merge {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    boolean canBeUndoneAt(Instant moment) {
        return moment.isBefore(at.plus(UNDOABLE));
    }
}
