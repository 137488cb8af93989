package heed.conversations;

import heed.identity.Actor;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lets other modules write into a conversation's timeline what happened there. */
@Service
public class KeepTimeline {

    private final Entries entries;
    private final Observers observers;
    private final LiveNews news;
    private final Clock clock;

    KeepTimeline(Entries entries, Observers observers, LiveNews news, Clock clock) {
        this.entries = entries;
        this.observers = observers;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Call it in the transaction of what happened; open pages show it after the commit.
     *
     * @param event key of the sentence, such as {@code promises.event.kept}; the facts are its places
     */
    @Atomic
    public void tell(Actor actor, KnownConversation conversation, String event, String... facts) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entries.add(
                Events.entry(actor, conversation.id(), conversation.language(), event, List.of(facts), at), "", null);
        observers.told(actor, conversation, event, at);
        news.tell("conversation:" + conversation.id().value());
    }
}
