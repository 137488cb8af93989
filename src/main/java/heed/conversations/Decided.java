package heed.conversations;

import heed.identity.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided in the moment in which a held reply leaves; null leaves a thing as it is. Tags are kept as a difference, for
 * others may set some until then.
 *
 * @param status key of a status, or of a company's own name for one
 * @param assignee id of a member of staff, empty to take it from whoever has it
 */
record Decided(
        @Nullable String status,
        @Nullable String assignee,
        @Nullable String queue,
        @Nullable String priority,
        List<String> addTags,
        List<String> removeTags,
        @Nullable Instant snoozedUntil) {

    static final Decided NOTHING = new Decided(null, null, null, null, List.of(), List.of(), null);

    Decided {
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
    }

    /** @param key of a status, empty for none */
    static Decided closing(String key) {
        return key.isEmpty() ? NOTHING : new Decided(key, null, null, null, List.of(), List.of(), null);
    }

    /** @param tags those that the conversation has now */
    static Decided of(HandlingChange change, List<String> tags) {
        List<String> wished = change.tags() == null ? tags : change.tags();
        Optional<StaffId> who = change.assignee();
        return new Decided(
                change.status(),
                who == null ? null : who.map(each -> each.value().toString()).orElse(""),
                change.queue(),
                change.priority(),
                without(wished, tags),
                without(tags, wished),
                change.snoozedUntil());
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    boolean nothing() {
        return equals(NOTHING);
    }

    /** The same, where it cannot be closed. */
    Decided withoutStatus() {
        return new Decided(null, assignee, queue, priority, addTags, removeTags, null);
    }

    /** @param tags those that the conversation has when the reply leaves */
    HandlingChange change(List<String> tags) {
        var marks = new ArrayList<>(without(tags, removeTags));
        marks.addAll(without(addTags, tags));
        return new HandlingChange(
                status,
                assignee == null
                        ? null
                        : assignee.isEmpty() ? Optional.empty() : Optional.of(new StaffId(UUID.fromString(assignee))),
                queue,
                priority,
                marks.equals(tags) ? null : marks,
                snoozedUntil,
                null);
    }
}
