package heed.conversations;

import heed.identity.StaffId;
import heed.parties.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as other modules know it.
 *
 * @param channel as in {@link Opening#channel()}
 * @param status key of its status
 * @param done whether it asks for no more work
 * @param waitingSince since when the customer waits for an answer, null while they do not
 * @param mergedInto the conversation that it became part of, null while it stands alone
 * @param label key of the company's own name for the status, null where it has none
 */
public record KnownConversation(
        ConversationId id,
        long number,
        String channel,
        String subject,
        CustomerId customer,
        String language,
        Instant openedAt,
        String queue,
        String priority,
        String status,
        boolean done,
        @Nullable StaffId assignee,
        List<String> tags,
        @Nullable Instant waitingSince,
        @Nullable ConversationId mergedInto,
        @Nullable String label,
        @Nullable Instant snoozedUntil) {

    public KnownConversation {
        tags = List.copyOf(tags);
    }

    /** The address of its page. */
    public String url() {
        return ConversationView.url(number);
    }

    static KnownConversation of(Conversation conversation) {
        Conversation.Handling handling = conversation.handling();
        return new KnownConversation(
                conversation.id(),
                conversation.number(),
                conversation.channel().key(),
                conversation.subject(),
                conversation.customer(),
                conversation.language(),
                conversation.openedAt(),
                handling.queue(),
                handling.priority().key(),
                handling.status().key(),
                handling.status().done(),
                handling.assignee(),
                handling.tags(),
                conversation.latest().waitingSince(),
                conversation.mergedInto(),
                handling.label(),
                handling.snoozedUntil());
    }
}
