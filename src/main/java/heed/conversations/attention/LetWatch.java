package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Colleagues;
import heed.identity.Colleagues.Called;
import heed.identity.NoticeKind;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.LiveNews;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Somebody lets a colleague be told what happens in a conversation, or spares them. Only those who may read it can watch it. */
@Service
class LetWatch {

    private final ConversationDirectory conversations;
    private final Watchers watchers;
    private final Colleagues colleagues;
    private final TellColleagues tellColleagues;
    private final LiveNews news;
    private final Clock clock;

    LetWatch(
            ConversationDirectory conversations,
            Watchers watchers,
            Colleagues colleagues,
            TellColleagues tellColleagues,
            LiveNews news,
            Clock clock) {
        this.conversations = conversations;
        this.watchers = watchers;
        this.colleagues = colleagues;
        this.tellColleagues = tellColleagues;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The colleague who is called so or has this mail address.
     *
     * @throws Invalid at {@code /watcher} where that is nobody, or more than one
     */
    StaffId named(String who) {
        String name = who.strip();
        List<Actor> meant = colleagues.calledIn("@" + name).stream()
                .filter(each -> each.actor().name().equalsIgnoreCase(name)
                        || each.email().equalsIgnoreCase(name))
                .map(Called::actor)
                .toList();
        if (meant.size() > 1) {
            throw Invalid.at("/watcher", "attention.fault.watcher-ambiguous", name);
        }
        return meant.stream()
                .flatMap(each -> Stream.ofNullable(each.id()))
                .findFirst()
                .orElseThrow(() -> Invalid.at("/watcher", "attention.fault.watcher-unknown"));
    }

    /**
     * Answers the colleague's name, who is told unless they watched already.
     *
     * @throws NotFound where nobody of this id works here
     * @throws Invalid at {@code /watcher} where they may not read the queue
     */
    @Atomic
    String add(Actor actor, ConversationId id, StaffId watcher) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        Actor colleague =
                colleagues.active(List.of(watcher)).stream().findFirst().orElseThrow(NotFound::new);
        if (!colleague.may(Right.CONVERSATIONS_READ, conversation.queue())) {
            throw Invalid.at("/watcher", "attention.fault.watcher-cannot-read", colleague.name());
        }
        if (watchers.add(conversation.id(), watcher, clock.instant())) {
            tellColleagues.tell(
                    actor,
                    conversation,
                    Set.of(watcher),
                    NoticeKind.WATCHED,
                    "attention.notice.watcher",
                    actor.name(),
                    "");
            tell(conversation);
        }
        return colleague.name();
    }

    /** @throws NotFound where they do not watch */
    @Atomic
    void remove(Actor actor, ConversationId id, StaffId watcher) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        if (!watchers.remove(conversation.id(), watcher)) {
            throw new NotFound();
        }
        tell(conversation);
    }

    private void tell(KnownConversation conversation) {
        news.tell("conversation:" + conversation.id().value());
    }
}
