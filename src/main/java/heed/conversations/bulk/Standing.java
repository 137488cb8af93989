package heed.conversations.bulk;

import heed.conversations.ConversationFields;
import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation was handled at one moment.
 *
 * @param status key of the status, or of the company's own name for it
 * @param snoozedUntil as ISO 8601, null where it was not snoozed
 * @param fields what stood in those that the change touched, by key; null in runs from before there were any
 */
record Standing(
        String status,
        @Nullable String assignee,
        String queue,
        String priority,
        List<String> tags,
        @Nullable String snoozedUntil,
        @Nullable Map<String, Object> fields) {

    static Standing of(KnownConversation each, Map<String, Object> fields) {
        StaffId assignee = each.assignee();
        return new Standing(
                Objects.requireNonNullElse(each.label(), each.status()),
                assignee == null ? null : assignee.value().toString(),
                each.queue(),
                each.priority(),
                each.tags(),
                each.snoozedUntil() == null ? null : each.snoozedUntil().toString(),
                fields);
    }

    /**
     * What brings the former handling back where nobody has decided otherwise since; null where nothing is left of the change.
     *
     * @param after how it stood when the change was made
     */
    @Nullable
    HandlingChange restored(Standing after, Standing now, Instant moment) {
        boolean status = back(this.status, after.status, now.status) || sleptOtherwise(after, now);
        boolean person = back(assignee, after.assignee, now.assignee);
        boolean place = back(queue, after.queue, now.queue);
        boolean urgency = back(priority, after.priority, now.priority);
        List<String> marks = marks(after, now);
        boolean same = marks.equals(now.tags);
        if (!status && !person && !place && !urgency && same) {
            return null;
        }
        Instant until = snoozedUntil == null ? null : Instant.parse(snoozedUntil);
        boolean wakes = this.status.equals("snoozed") && (until == null || !until.isAfter(moment));
        return new HandlingChange(
                !status ? null : wakes ? "open" : this.status,
                !person
                        ? null
                        : Optional.ofNullable(assignee).map(UUID::fromString).map(StaffId::new),
                place ? queue : null,
                urgency ? priority : null,
                same ? null : marks,
                status && !wakes ? until : null,
                null);
    }

    /** Whether it was snoozed until another time before. */
    private boolean sleptOtherwise(Standing after, Standing now) {
        return status.equals(after.status)
                && status.equals(now.status)
                && back(snoozedUntil, after.snoozedUntil, now.snoozedUntil);
    }

    /** What brings the former values of fields back where nobody has written others since. */
    Map<String, Object> refilled(Standing after, Map<String, Object> now) {
        var refilled = new HashMap<String, Object>();
        stood(after).forEach((key, changed) -> {
            Object before = stood(this).getOrDefault(key, ConversationFields.EMPTIED);
            if (!before.equals(changed) && changed.equals(now.getOrDefault(key, ConversationFields.EMPTIED))) {
                refilled.put(key, before);
            }
        });
        return refilled;
    }

    private static Map<String, Object> stood(Standing standing) {
        return Objects.requireNonNullElse(standing.fields, Map.of());
    }

    private static boolean back(@Nullable String before, @Nullable String after, @Nullable String now) {
        return !Objects.equals(before, after) && Objects.equals(after, now);
    }

    /** Takes away what the change had added, and adds what it had taken away; other tags stay. */
    private List<String> marks(Standing after, Standing now) {
        var marks = new ArrayList<>(now.tags);
        marks.removeIf(each -> after.tags.contains(each) && !tags.contains(each));
        tags.stream()
                .filter(each -> !after.tags.contains(each) && !marks.contains(each))
                .forEach(marks::add);
        return marks;
    }
}
