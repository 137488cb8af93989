package heed.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers what was said from the rows of entries. */
@Component
record SaidWords(Entries entries) implements ConversationWords {

    @Override
    public Map<ConversationId, String> ofCustomers(Collection<ConversationId> conversations) {
        return entries.lastOfCustomers(conversations);
    }

    @Override
    public Optional<EntryId> newest(ConversationId conversation) {
        return entries.newest(conversation);
    }
}
