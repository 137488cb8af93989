package heed.conversations.erasure;

import heed.conversations.QueueNames;
import heed.parties.PersonalTraces.Erasing;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was said in conversations that rest: it goes as it goes when a person is erased, but the customer stays. */
@Component
class ConversationKeepsake extends RestingKeepsake {

    private final SaidWords said;
    private final EmptyConversations empty;

    ConversationKeepsake(
            RestingRows rows, Resting resting, QueueNames queues, SaidWords said, EmptyConversations empty) {
        super(rows, resting, queues, RestingRows.Still.WORDS);
        this.said = said;
        this.empty = empty;
    }

    @Override
    public String key() {
        return "conversations";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    Map<String, Integer> letGo(Set<UUID> family, UUID run) {
        UUID[] conversations = family.toArray(UUID[]::new);
        return empty.empty(conversations, said.entries(conversations), new Erasing(run, "…"));
    }
}
