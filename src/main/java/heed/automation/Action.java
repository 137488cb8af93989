package heed.automation;

import heed.identity.StaffId;
import heed.knowledge.TemplateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a macro does to a conversation. */
public sealed interface Action {

    /** What is said: a text with variables, or a template in the customer's language. */
    sealed interface Said {}

    record Text(String text) implements Said {}

    record Template(TemplateId id) implements Said {}

    /** Sends a reply to the customer. */
    record Reply(Said said) implements Action {}

    /** Puts a reply into the writer's draft, and sends nothing. */
    record Draft(Said said) implements Action {}

    record Note(String text) implements Action {}

    record SetStatus(String status) implements Action {}

    record MoveTo(String queue) implements Action {}

    record SetPriority(String priority) implements Action {}

    /** To the one who runs it. */
    record AssignMe() implements Action {}

    /** To a colleague, or to nobody. */
    record Assign(@Nullable StaffId to) implements Action {}

    record AddTags(List<String> tags) implements Action {

        public AddTags {
            tags = List.copyOf(tags);
        }
    }

    record RemoveTags(List<String> tags) implements Action {

        public RemoveTags {
            tags = List.copyOf(tags);
        }
    }

    /**
     * Writes into a field of the company's own.
     *
     * @param value a text, number or truth value; {@link heed.conversations.ConversationFields#EMPTIED} empties it
     */
    record SetField(String field, Object value) implements Action {}

    /** Until eight in the morning, so many days from now, where the company is. */
    record Snooze(int days) implements Action {}
}
