package heed.conversations.erasure;

import heed.conversations.QueueNames;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of conversations that rest; every word stays. */
@Component
class AttachmentKeepsake extends RestingKeepsake {

    private final SaidWords said;
    private final EmptyConversations empty;

    AttachmentKeepsake(RestingRows rows, Resting resting, QueueNames queues, SaidWords said, EmptyConversations empty) {
        super(rows, resting, queues, RestingRows.Still.FILES);
        this.said = said;
        this.empty = empty;
    }

    @Override
    public String key() {
        return "attachments";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    Map<String, Integer> letGo(Set<UUID> family, UUID run) {
        UUID[] conversations = family.toArray(UUID[]::new);
        return empty.takeFiles(conversations, said.entries(conversations), run);
    }
}
