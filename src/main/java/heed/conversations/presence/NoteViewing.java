package heed.conversations.presence;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.web.LiveNews;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Notes who has a conversation open; open pages hear of it only when it differs from what they show. */
@Service
class NoteViewing {

    private final Viewings viewings;
    private final ConversationDirectory conversations;
    private final LiveNews news;
    private final Clock clock;

    NoteViewing(Viewings viewings, ConversationDirectory conversations, LiveNews news, Clock clock) {
        this.viewings = viewings;
        this.conversations = conversations;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Holds for {@link Viewing#LASTS}, so it is said again and again. A program without a person behind it is nobody.
     *
     * @param page tells open pages of the same person apart
     * @param writing {@code reply}, {@code note}, or empty for one who reads
     */
    @Atomic
    void note(Actor actor, KnownConversation conversation, UUID page, String writing) {
        actor.require(Right.CONVERSATIONS_READ);
        if (!Set.of("", "reply", "note").contains(writing)) {
            throw Invalid.at("/writing", "presence.fault.writing", writing);
        }
        StaffId self = actor.id();
        boolean mayWrite = actor.may(Right.CONVERSATIONS_REPLY, conversation.queue())
                || actor.may(Right.NOTES_WRITE, conversation.queue());
        if (self == null) {
            return;
        }
        var viewing =
                new Viewing(conversation.id(), self, actor.name(), writing.isEmpty() || !mayWrite ? null : writing);
        if (viewings.note(viewing, page, clock.instant())) {
            tell(conversation.id());
        }
    }

    @Atomic
    void end(Actor actor, KnownConversation conversation, UUID page) {
        actor.require(Right.CONVERSATIONS_READ);
        if (actor.id() != null && viewings.end(conversation.id(), actor.id(), page)) {
            tell(conversation.id());
        }
    }

    /** Everybody who has the conversation open. */
    List<Viewing> who(Actor actor, ConversationId id) {
        KnownConversation conversation = conversations.find(actor, id);
        return viewings.of(List.of(conversation.id()), null, clock.instant());
    }

    @Atomic
    @Scheduled(fixedDelay = 10_000)
    void forget() {
        viewings.forget(clock.instant()).forEach(this::tell);
    }

    private void tell(ConversationId conversation) {
        news.tell("conversation:" + conversation.value());
    }
}
