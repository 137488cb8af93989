package heed.knowledge;

import heed.conversations.Hindrance;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.platform.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** No reply leaves while a place in it still waits for its words. */
@Component
class UnfilledPlaces implements Hindrance {

    @Override
    public List<Fault> toReplying(Actor actor, KnownConversation conversation, Words reply) {
        return Wording.unfilled(reply.text())
                .map(place -> List.of(Fault.at("", "knowledge.fault.unfilled", place)))
                .orElse(List.of());
    }
}
