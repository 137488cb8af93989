package heed.conversations.effort;

import heed.conversations.AuthorKind;
import heed.conversations.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline, as far as it tells of effort.
 *
 * @param own whether it stands in the conversation itself, not in one that was merged into it
 * @param channel of the conversation in which it stands
 * @param words of messages and replies, empty for the rest
 * @param event of events, with their facts
 * @param marks kinds of the marks that staff set on it
 */
record Line(
        UUID conversation,
        boolean own,
        String channel,
        EntryKind kind,
        AuthorKind author,
        @Nullable UUID staff,
        String name,
        Instant at,
        String words,
        @Nullable String event,
        List<String> facts,
        Set<String> marks) {

    Line {
        facts = List.copyOf(facts);
        marks = Set.copyOf(marks);
    }

    /** The customer wrote or spoke to us. */
    boolean isContact() {
        return author == AuthorKind.CUSTOMER
                && switch (kind) {
                    case CUSTOMER_MESSAGE, CALL, IN_PERSON -> true;
                    case REPLY, NOTE, EVENT -> false;
                };
    }

    boolean isLetter() {
        return author == AuthorKind.CUSTOMER && kind == EntryKind.CUSTOMER_MESSAGE;
    }

    boolean isAnswer() {
        return author == AuthorKind.PERSON && kind == EntryKind.REPLY;
    }

    boolean isTalk() {
        return kind == EntryKind.CALL || kind == EntryKind.IN_PERSON;
    }

    /** The way by which the contact came. */
    String way() {
        return switch (kind) {
            case CALL -> "phone";
            case IN_PERSON -> "in-person";
            case CUSTOMER_MESSAGE, REPLY, NOTE, EVENT ->
                channel.equals("phone") || channel.equals("in-person") ? "email" : channel;
        };
    }
}
