package heed.conversations.effort;

import heed.conversations.ConversationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts a conversation's effort from its timeline. The caller holds the conversation's lock. */
@Component
class CountEffort {

    private final Lines lines;
    private final Efforts efforts;
    private final Closings closings;

    CountEffort(Lines lines, Efforts efforts, Closings closings) {
        this.lines = lines;
        this.efforts = efforts;
        this.closings = closings;
    }

    /** Answers whether it was not what had been written down. */
    boolean count(ConversationId conversation) {
        Ledger ledger = Ledger.of(lines.of(conversation));
        closings.save(conversation, ledger.closings());
        boolean first = efforts.find(conversation).isEmpty() && ledger.effort().equals(Effort.FIRST_CONTACT);
        return !first && efforts.save(conversation, ledger.effort());
    }

    void forget(ConversationId conversation) {
        efforts.remove(conversation);
        closings.save(conversation, List.of());
    }
}
