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
record Hindrances(ObjectProvider<Hindrance> all) {

    /** @throws Refused with every reason */
    void refuseClosing(Conversation conversation) {
        refuse(all.stream()
                .flatMap(each -> each.toClosing(KnownConversation.of(conversation)).stream())
                .toList());
    }

    /** @throws Refused with every reason */
    void refuseReplying(Actor actor, Conversation conversation, Words reply) {
        refuse(all.stream()
                .flatMap(each -> each.toReplying(actor, KnownConversation.of(conversation), reply).stream())
                .toList());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults, Map.of());
        }
    }
}
