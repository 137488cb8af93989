package heed.conversations;

import heed.identity.Actor;
import heed.platform.Fault;
import java.util.List;
import java.util.Map;

/** What stands in the way of a step. A module whose matter must be settled first implements it; the step is refused with its reasons. */
public interface Hindrance {

    /** Before a conversation is resolved or closed. */
    default List<Fault> toClosing(KnownConversation conversation) {
        return List.of();
    }

    /** @param filled what the same step writes into fields of the company's own first, by key */
    default List<Fault> toClosing(KnownConversation conversation, Map<String, Object> filled) {
        return toClosing(conversation);
    }

    /** Before it becomes another customer's. */
    default List<Fault> toChangingCustomer(KnownConversation conversation) {
        return List.of();
    }

    /**
     * Before a reply of a person or a program is written.
     *
     * @param reply its Markdown and what is attached to it
     */
    default List<Fault> toReplying(Actor actor, KnownConversation conversation, Words reply) {
        return List.of();
    }

    /** @param filled what the same step writes into fields of the company's own first, by key */
    default List<Fault> toReplying(
            Actor actor, KnownConversation conversation, Words reply, Map<String, Object> filled) {
        return toReplying(actor, conversation, reply);
    }
}
