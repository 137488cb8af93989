package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.identity.Grants;
import heed.identity.Right;
import heed.identity.StaffActors;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.LiveNews;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets each reply leave when its time has come. Whichever replica comes first takes it; a reply of one that stopped leaves
 * through another.
 */
@Service
class LetRepliesLeave {

    private static final Logger LOG = LoggerFactory.getLogger(LetRepliesLeave.class);

    private final OutgoingReplies outgoing;
    private final PostWords postWords;
    private final ChangeConversation changeConversation;
    private final Conversations conversations;
    private final KeepDraft keepDraft;
    private final KeepTimeline timeline;
    private final StaffActors actors;
    private final HandedFiles files;
    private final TransactionTemplate transaction;
    private final LiveNews news;
    private final Clock clock;

    LetRepliesLeave(
            OutgoingReplies outgoing,
            PostWords postWords,
            ChangeConversation changeConversation,
            Conversations conversations,
            KeepDraft keepDraft,
            KeepTimeline timeline,
            StaffActors actors,
            HandedFiles files,
            PlatformTransactionManager transactions,
            LiveNews news,
            Clock clock) {
        this.outgoing = outgoing;
        this.postWords = postWords;
        this.changeConversation = changeConversation;
        this.conversations = conversations;
        this.keepDraft = keepDraft;
        this.timeline = timeline;
        this.actors = actors;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void leave() {
        while (next()) {
            LOG.debug("a reply has left");
        }
    }

    /** Whether there was one. */
    private boolean next() {
        var due = new AtomicReference<@Nullable Outgoing>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                due.set(outgoing.claimDue(clock.instant()).orElse(null));
                Outgoing reply = due.get();
                if (reply != null) {
                    post(reply, reply.decided());
                }
                return reply != null;
            }));
        } catch (DataAccessException | TransactionException database) {
            throw database;
        } catch (RuntimeException refused) {
            Outgoing reply = due.get();
            if (reply == null) {
                throw refused;
            }
            settle(reply, refused);
            return true;
        }
    }

    /**
     * What can no longer be closed, or decided, is answered all the same; what can no longer be answered returns to its writer.
     */
    private void settle(Outgoing reply, RuntimeException refused) {
        for (Decided less : List.of(reply.decided().withoutStatus(), Decided.NOTHING)) {
            if (!reply.decided().equals(less) && leaves(reply, less)) {
                return;
            }
        }
        LOG.info("A reply could not leave and is a draft again: {}", refused.getMessage());
        try {
            giveBack(reply, true);
        } catch (Invalid gone) {
            LOG.info("Its files are gone: {}", gone.getMessage());
            giveBack(reply, false);
        }
    }

    private void giveBack(Outgoing reply, boolean withFiles) {
        transaction.executeWithoutResult(
                _ -> outgoing.findForUpdate(reply.entry()).ifPresent(still -> returned(still, withFiles)));
    }

    private boolean leaves(Outgoing reply, Decided less) {
        try {
            transaction.executeWithoutResult(
                    _ -> outgoing.findForUpdate(reply.entry()).ifPresent(still -> post(still, less)));
            return true;
        } catch (DataAccessException | TransactionException database) {
            throw database;
        } catch (RuntimeException again) {
            LOG.debug("refused even so", again);
            return false;
        }
    }

    private void post(Outgoing reply, Decided decided) {
        var words = new Words(reply.text(), null, null, reply.language(), List.of());
        Actor sender = today(reply.sender());
        outgoing.remove(reply.entry());
        postWords.post(
                sender,
                reply.conversation(),
                Addition.of(EntryKind.REPLY, words),
                new Filled(reply.fields(), Faults.NONE),
                reply.entry());
        if (!decided.nothing()) {
            Conversation read = survivor(reply.conversation());
            changeConversation.change(
                    sender, read.id(), decided.change(read.handling().tags()), 0);
        }
        news.tell("conversation:" + reply.conversation().value());
    }

    /** Where the reply is read: it may have been merged since it was written. */
    private Conversation survivor(ConversationId id) {
        Conversation found = conversations.find(id).orElseThrow(NotFound::new);
        ConversationId into = found.mergedInto();
        return into == null ? found : survivor(into);
    }

    /** With what they may do at this moment, and never more than when they sent it. */
    private Actor today(Actor then) {
        Grants now = stillHere(then)
                .orElseThrow(() -> Refused.because("presence.event.sender-gone"))
                .grants();
        return new Actor(
                then.id(),
                then.name(),
                then.kind(),
                now.within(then.rights()).withinQueues(then.queuesFor(Right.CONVERSATIONS_REPLY)));
    }

    private Optional<Actor> stillHere(Actor then) {
        return then.id() == null ? Optional.empty() : actors.find(then.id());
    }

    /** To the writer's draft; what somebody wrote who works here no longer stays with their colleagues as a note, files and all. */
    private void returned(Outgoing reply, boolean withFiles) {
        outgoing.remove(reply.entry());
        boolean here = stillHere(reply.sender()).isPresent();
        if (here) {
            keepDraft.precede(reply.sender(), reply.conversation(), reply.text());
        } else {
            postWords.post(
                    Actor.SYSTEM,
                    reply.conversation(),
                    Addition.of(EntryKind.NOTE, Words.of(reply.text()).with(files(reply, withFiles))),
                    new Filled(Map.of(), Faults.NONE),
                    new EntryId(Ids.next()));
        }
        Conversation conversation = conversations.find(reply.conversation()).orElseThrow(NotFound::new);
        timeline.tell(
                reply.sender(),
                KnownConversation.of(conversation),
                here ? "presence.event.held-back" : "presence.event.sender-gone");
    }

    /** Those that the writer had handed over for it, as the writer. */
    private List<Attachment> files(Outgoing reply, boolean withFiles) {
        List<String> keys = withFiles ? PostWords.uploads(reply.fields()) : List.of();
        return keys.isEmpty() ? List.of() : files.take(reply.sender(), reply.conversation(), keys);
    }
}
