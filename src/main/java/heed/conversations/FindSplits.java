package heed.conversations;

import heed.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the splits of a conversation for somebody who may read it. */
@Component
public class FindSplits {

    private final VisibleConversations visible;
    private final Splits splits;

    FindSplits(VisibleConversations visible, Splits splits) {
        this.visible = visible;
        this.splits = splits;
    }

    /** Those that are in force: by which it came to be, and which were made of it. */
    public List<Split> of(Actor actor, ConversationId id) {
        Conversation conversation = visible.find(actor, id);
        var found = new ArrayList<Split>(splits.of(conversation.id()));
        Optional<Split> own = splits.inForce(conversation.id());
        own.ifPresent(split -> found.add(0, split));
        return found;
    }
}
