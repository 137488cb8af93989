package heed.conversations.attention;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to come back to a conversation.
 *
 * @param toldAt when they were told that its time has come
 */
record Reminder(
        UUID id,
        ConversationId conversation,
        StaffId staff,
        String about,
        Instant dueAt,
        Instant madeAt,
        @Nullable Instant toldAt,
        @Nullable Instant doneAt,
        int version) {

    static final int LONGEST = 500;

    /** Waits for another time, of which it has not told yet. */
    Reminder at(Instant due) {
        return new Reminder(id, conversation, staff, about, due, madeAt, null, null, version + 1);
    }

    Reminder done(Instant at) {
        return new Reminder(
                id, conversation, staff, about, dueAt, madeAt, toldAt, doneAt == null ? at : doneAt, version + 1);
    }

    Reminder again() {
        return new Reminder(id, conversation, staff, about, dueAt, madeAt, toldAt, null, version + 1);
    }
}
