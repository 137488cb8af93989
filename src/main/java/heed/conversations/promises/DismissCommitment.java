package heed.conversations.promises;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.web.LiveNews;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says that words which look like a commitment are none. */
@Service
class DismissCommitment {

    private final Commitments commitments;
    private final ConversationDirectory conversations;
    private final PromiseBook book;
    private final LiveNews news;

    DismissCommitment(Commitments commitments, ConversationDirectory conversations, PromiseBook book, LiveNews news) {
        this.commitments = commitments;
        this.conversations = conversations;
        this.book = book;
        this.news = news;
    }

    /** @throws NotFound where the conversation has no such words left without a promise */
    @Atomic
    void dismiss(Actor actor, ConversationId id, UUID commitment) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        Commitment found = commitments.unbackedOf(conversation.id()).stream()
                .filter(each -> each.id().equals(commitment))
                .findFirst()
                .orElseThrow(NotFound::new);
        commitments.dismiss(found, actor, book.now());
        news.tell("conversation:" + conversation.id().value());
    }
}
