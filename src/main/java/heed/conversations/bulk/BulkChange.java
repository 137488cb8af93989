package heed.conversations.bulk;

import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of many conversations; null leaves a thing as it is.
 *
 * @param status key of a status, or of a company's own name for one
 * @param assignee id of a member of staff, empty to take it from whoever has it
 * @param fields values by key of the company's own field, {@link heed.conversations.ConversationFields#EMPTIED} to empty it
 * @param reply words that each customer gets, empty for none
 * @param snoozedUntil until when they are snoozed, null where they are not
 * @param prepared id of what was prepared, such as a macro, which then decides alone; null for none
 */
record BulkChange(
        @Nullable String status,
        @Nullable String assignee,
        @Nullable String queue,
        @Nullable String priority,
        List<String> addTags,
        List<String> removeTags,
        Map<String, Object> fields,
        String reply,
        @Nullable Instant snoozedUntil,
        @Nullable UUID prepared) {

    BulkChange {
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
        // Runs from before there were fields are read too.
        fields = Map.copyOf(Objects.requireNonNullElse(fields, Map.of()));
    }

    boolean nothing() {
        return decidesNothing() && prepared == null;
    }

    private boolean decidesNothing() {
        return status == null
                && assignee == null
                && queue == null
                && priority == null
                && addTags.isEmpty()
                && removeTags.isEmpty()
                && fields.isEmpty()
                && snoozedUntil == null
                && reply.isBlank();
    }

    /** What was prepared decides alone. */
    boolean mixed() {
        return prepared != null && !decidesNothing();
    }

    boolean fills() {
        return !fields.isEmpty();
    }

    boolean replies() {
        return !reply.isBlank();
    }

    /** What was prepared may reply too. */
    boolean mayReply() {
        return replies() || prepared != null;
    }

    List<String> tags(List<String> before) {
        var tags = new ArrayList<>(before);
        tags.removeAll(removeTags);
        addTags.stream().filter(each -> !tags.contains(each)).forEach(tags::add);
        return List.copyOf(tags);
    }

    HandlingChange of(KnownConversation before) {
        String who = assignee;
        List<String> tags = tags(before.tags());
        return new HandlingChange(
                status,
                who == null ? null : who.isEmpty() ? Optional.empty() : Optional.of(new StaffId(UUID.fromString(who))),
                queue,
                priority,
                tags.equals(before.tags()) ? null : tags,
                snoozedUntil,
                null);
    }

    /**
     * Whether it would make no difference to this conversation.
     *
     * @param filled what stands in its fields
     */
    boolean leaves(KnownConversation each, Map<String, Object> filled) {
        String has = each.assignee() == null ? "" : each.assignee().value().toString();
        String stands = each.label() == null ? each.status() : each.label();
        return !replies()
                && prepared == null
                && (snoozedUntil == null || snoozedUntil.equals(each.snoozedUntil()))
                && (status == null || status.equals(stands))
                && (assignee == null || assignee.equals(has))
                && (queue == null || queue.equals(each.queue()))
                && (priority == null || priority.equals(each.priority()))
                && Objects.equals(tags(each.tags()), each.tags())
                && fields.entrySet().stream()
                        .allMatch(field -> field.getValue().equals(filled.getOrDefault(field.getKey(), "")));
    }

    /** @param done whether the wished status asks for no more work */
    boolean closes(KnownConversation each, boolean done) {
        return done && !each.done();
    }
}
