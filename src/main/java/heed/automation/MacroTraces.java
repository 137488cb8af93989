package heed.automation;

import heed.conversations.ConversationId;
import heed.conversations.ConversationRemains;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What macros wrote into fields of a conversation is kept to be undone, and goes with the conversation's words. */
@Component
record MacroTraces(MacroRuns runs) implements ConversationRemains {

    @Override
    public Map<String, Integer> forget(Collection<ConversationId> ids) {
        runs.forgetValues(ids);
        return Map.of();
    }
}
