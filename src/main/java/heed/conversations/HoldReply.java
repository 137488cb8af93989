package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a reply that can be taken back for a while: it is no entry, and stops no clock, before it leaves. */
@Service
class HoldReply {

    private final PostWords postWords;
    private final ChangeConversation changeConversation;
    private final VisibleConversations visible;
    private final OutgoingReplies outgoing;
    private final TransactionTemplate transaction;
    private final LiveNews news;
    private final Clock clock;

    HoldReply(
            PostWords postWords,
            ChangeConversation changeConversation,
            VisibleConversations visible,
            OutgoingReplies outgoing,
            PlatformTransactionManager transactions,
            LiveNews news,
            Clock clock) {
        this.postWords = postWords;
        this.changeConversation = changeConversation;
        this.visible = visible;
        this.outgoing = outgoing;
        this.transaction = new TransactionTemplate(transactions);
        this.news = news;
        this.clock = clock;
    }

    /**
     * What would be refused when it leaves is refused now.
     *
     * @param closing key of the status that the conversation gets with it, empty for none
     * @param delay at most a minute
     * @throws Invalid with what is wrong with the words or with a tool's fields
     * @throws Refused with what stands in the way
     */
    Outgoing hold(Actor actor, ConversationId id, Addition addition, Filled filled, String closing, Duration delay) {
        actor.require(Right.CONVERSATIONS_REPLY);
        rehearse(actor, id, addition, filled, closing);
        return Objects.requireNonNull(transaction.execute(_ -> keep(
                actor, visible.findForUpdate(actor, id, Right.CONVERSATIONS_REPLY), addition, filled, closing, delay)));
    }

    /** Does everything and takes it back, for there is no better way to know what would be refused. */
    private void rehearse(Actor actor, ConversationId id, Addition addition, Filled filled, String closing) {
        transaction.executeWithoutResult(status -> {
            postWords.post(actor, id, addition, filled, new EntryId(Ids.next()));
            if (!closing.isEmpty()) {
                changeConversation.change(actor, id, HandlingChange.status(closing), 0);
            }
            status.setRollbackOnly();
        });
    }

    /** The form's own fields have done their part. */
    private static Map<String, String> ofTools(Filled filled) {
        var fields = new HashMap<>(filled.fields());
        fields.keySet().removeAll(Set.of("_csrf", "words", "kind", "then", "lastSeen", "readUpTo"));
        return fields;
    }

    private Outgoing keep(
            Actor actor, Conversation conversation, Addition addition, Filled filled, String closing, Duration delay) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reply = new Outgoing(
                new EntryId(Ids.next()),
                conversation.id(),
                actor,
                addition.words().text(),
                addition.words().language(),
                ofTools(filled),
                closing,
                now,
                now.plus(delay));
        outgoing.add(reply);
        news.tell("conversation:" + conversation.id().value());
        return reply;
    }
}
