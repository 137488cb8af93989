package heed.knowledge;

import heed.conversations.ConversationId;
import heed.conversations.ConversationRemains;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Templates that were filled in with a customer's particulars and not sent yet go with what was said. */
@Component
record InsertionRemains(ReplyInsertions insertions) implements ConversationRemains {

    @Override
    public Map<String, Integer> forget(Collection<ConversationId> ids) {
        return Map.of("drafts", insertions.forget(ids));
    }
}
