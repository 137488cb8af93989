package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Somebody wants to be told what happens in a conversation that they may read, or no longer. Whoever is no person watches nothing. */
@Service
class WatchConversation {

    private final ConversationDirectory conversations;
    private final Watchers watchers;
    private final LiveNews news;
    private final Clock clock;

    WatchConversation(ConversationDirectory conversations, Watchers watchers, LiveNews news, Clock clock) {
        this.conversations = conversations;
        this.watchers = watchers;
        this.news = news;
        this.clock = clock;
    }

    @Atomic
    void watch(Actor actor, ConversationId id, boolean wanted) {
        KnownConversation conversation = conversations.find(actor, id);
        StaffId own = actor.id();
        if (own == null) {
            return;
        }
        if (wanted) {
            watchers.add(conversation.id(), own, clock.instant());
        } else {
            watchers.remove(conversation.id(), own);
        }
        news.tell("conversation:" + conversation.id().value());
    }
}
