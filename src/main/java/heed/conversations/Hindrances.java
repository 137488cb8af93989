package heed.conversations;

import heed.identity.Actor;
import heed.platform.Fault;
import heed.platform.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module whether a step may be taken. */
@Component
public record Hindrances(ObjectProvider<Hindrance> all) {

    /** Every reason why the conversation may not be closed now. */
    public List<Fault> toClosing(KnownConversation conversation) {
        return all.stream()
                .flatMap(each -> each.toClosing(conversation).stream())
                .toList();
    }

    /** The same where these values are written into fields first. */
    public List<Fault> toClosing(KnownConversation conversation, Map<String, Object> filled) {
        return all.stream()
                .flatMap(each -> each.toClosing(conversation, filled).stream())
                .toList();
    }

    /** The same where these values are written into fields first. */
    public List<Fault> toReplying(
            Actor actor, KnownConversation conversation, Words reply, Map<String, Object> filled) {
        return all.stream()
                .flatMap(each -> each.toReplying(actor, conversation, reply, filled).stream())
                .toList();
    }

    /** Every reason why this reply may not be written now. */
    public List<Fault> toReplying(Actor actor, KnownConversation conversation, Words reply) {
        return all.stream()
                .flatMap(each -> each.toReplying(actor, conversation, reply).stream())
                .toList();
    }

    /** Every reason why it may not become another customer's now. */
    List<Fault> toChangingCustomer(KnownConversation conversation) {
        return all.stream()
                .flatMap(each -> each.toChangingCustomer(conversation).stream())
                .toList();
    }

    /** @throws Refused with every reason */
    void refuseClosing(Conversation conversation) {
        refuse(toClosing(KnownConversation.of(conversation)));
    }

    /** @throws Refused with every reason */
    void refuseReplying(Actor actor, Conversation conversation, Words reply) {
        refuse(toReplying(actor, KnownConversation.of(conversation), reply));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults, Map.of());
        }
    }
}
