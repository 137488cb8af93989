package heed.conversations;

import heed.identity.Actor;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lets other modules write into a conversation's timeline what happened there. */
@Service
public class KeepTimeline {

    private final Entries entries;
    private final LiveNews news;
    private final Clock clock;

    KeepTimeline(Entries entries, LiveNews news, Clock clock) {
        this.entries = entries;
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
        entries.add(
                Events.entry(
                        actor,
                        conversation.id(),
                        conversation.language(),
                        event,
                        List.of(facts),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                "",
                null);
        news.tell("conversation:" + conversation.id().value());
    }
}
