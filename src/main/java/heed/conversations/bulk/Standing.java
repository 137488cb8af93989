package heed.conversations.bulk;

import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation was handled at one moment.
 *
 * @param status key of the status, or of the company's own name for it
 * @param snoozedUntil as ISO 8601, null where it was not snoozed
 */
record Standing(
        String status,
        @Nullable String assignee,
        String queue,
        String priority,
        List<String> tags,
        @Nullable String snoozedUntil) {

    static Standing of(KnownConversation each) {
        StaffId assignee = each.assignee();
        return new Standing(
                Objects.requireNonNullElse(each.label(), each.status()),
                assignee == null ? null : assignee.value().toString(),
                each.queue(),
                each.priority(),
                each.tags(),
                each.snoozedUntil() == null ? null : each.snoozedUntil().toString());
    }

    /**
     * What brings the former handling back where nobody has decided otherwise since; null where nothing is left of the change.
     *
     * @param after how it stood when the change was made
     */
    @Nullable
    HandlingChange restored(Standing after, Standing now, Instant moment) {
        boolean status = back(this.status, after.status, now.status);
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
