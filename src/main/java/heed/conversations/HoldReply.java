package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a reply that can be taken back for a while: it is no entry, and stops no clock, before it leaves. */
@Service
public class HoldReply {

    /** Should a decision about many never end, its replies leave all the same. */
    private static final Duration LONGEST_BULK = Duration.ofHours(1);

    private final PostWords postWords;
    private final ChangeConversation changeConversation;
    private final VisibleConversations visible;
    private final OutgoingReplies outgoing;
    private final ReplyDelays delays;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transaction;
    private final LiveNews news;
    private final Clock clock;

    HoldReply(
            PostWords postWords,
            ChangeConversation changeConversation,
            VisibleConversations visible,
            OutgoingReplies outgoing,
            ReplyDelays delays,
            Rehearsal rehearsal,
            PlatformTransactionManager transactions,
            LiveNews news,
            Clock clock) {
        this.postWords = postWords;
        this.changeConversation = changeConversation;
        this.visible = visible;
        this.outgoing = outgoing;
        this.delays = delays;
        this.rehearsal = rehearsal;
        this.transaction = new TransactionTemplate(transactions);
        this.news = news;
        this.clock = clock;
    }

    /** What holds for this person on pages; a program that is nobody's cannot take anything back. */
    public Grace grace(Actor actor) {
        return actor.id() == null ? Grace.NONE : Grace.of(delays.of(actor.id()));
    }

    /**
     * What a program asks for.
     *
     * @param delay as in ISO 8601, null to send at once
     * @throws Invalid at {@code /delay}
     */
    public Grace grace(Actor actor, @Nullable String delay) {
        if (delay == null) {
            return Grace.NONE;
        }
        Duration asked = ChooseReplyDelay.read(delay);
        if (actor.id() == null) {
            throw Invalid.at("/delay", "presence.fault.delay-alone");
        }
        return Grace.of(asked);
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
        rehearsal.of(() -> rehearse(actor, id, addition, filled, closing));
        return Objects.requireNonNull(transaction.execute(_ -> keep(
                actor,
                visible.findForUpdate(actor, id, Right.CONVERSATIONS_REPLY).id(),
                addition.words(),
                ofTools(filled),
                Decided.closing(closing),
                Grace.of(delay))));
    }

    /**
     * Holds a reply of which the caller has seen in a {@link Rehearsal} that it would not be refused.
     *
     * @param uploads keys of files that were handed over for it
     * @param change what becomes of the conversation when it leaves
     * @return how the entry will be named that it becomes
     */
    @Atomic
    public EntryId keep(
            Actor actor,
            KnownConversation conversation,
            Words words,
            Collection<String> uploads,
            HandlingChange change,
            Grace grace) {
        actor.require(Right.CONVERSATIONS_REPLY);
        return keep(
                        actor,
                        visible.findForUpdate(actor, conversation.id(), Right.CONVERSATIONS_REPLY)
                                .id(),
                        words,
                        PostWords.fields(uploads),
                        Decided.of(change, conversation.tags()),
                        grace)
                .entry();
    }

    private EntryId rehearse(Actor actor, ConversationId id, Addition addition, Filled filled, String closing) {
        var entry = new EntryId(Ids.next());
        postWords.post(actor, id, addition, filled, entry);
        if (!closing.isEmpty()) {
            changeConversation.change(actor, id, HandlingChange.status(closing), 0);
        }
        return entry;
    }

    /** The form's own fields have done their part. */
    private static Map<String, String> ofTools(Filled filled) {
        var fields = new HashMap<>(filled.fields());
        fields.keySet().removeAll(Set.of("_csrf", "words", "kind", "then", "lastSeen", "readUpTo"));
        return fields;
    }

    private Outgoing keep(
            Actor actor,
            ConversationId conversation,
            Words words,
            Map<String, String> fields,
            Decided decided,
            Grace grace) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reply = new Outgoing(
                new EntryId(Ids.next()),
                conversation,
                actor,
                words.text(),
                words.language(),
                fields,
                decided,
                now,
                now.plus(grace.bulk() == null ? grace.delay() : LONGEST_BULK),
                grace.bulk());
        outgoing.add(reply);
        news.tell("conversation:" + conversation.value());
        return reply;
    }
}
