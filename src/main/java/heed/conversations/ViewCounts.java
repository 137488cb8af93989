package heed.conversations;

import heed.conversations.SavedViews.SavedView;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many each pinned view finds: counted to a hundred, and remembered for the moment in which many pages ask. */
@Component
class ViewCounts {

    private static final int MOST = 100;
    private static final int REMEMBERED = 10_000;
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final FoundConversations found;
    private final Search search;
    private final Clock clock;
    private final Map<Key, Counted> counted = new ConcurrentHashMap<>();

    private record Key(
            String search, @Nullable StaffId who, @Nullable Set<String> queues) {}

    private record Counted(int many, Instant at) {}

    ViewCounts(FoundConversations found, Search search, Clock clock) {
        this.found = found;
        this.search = search;
        this.clock = clock;
    }

    /** The number, {@code 99+} where there are more, or nothing where the view's search is no longer understood. */
    String words(Frame frame, Actor actor, SavedView view) {
        try {
            int many = count(actor, view);
            return many < MOST ? frame.number(many) : frame.text("conversations.countless", MOST - 1);
        } catch (Invalid noLongerUnderstood) {
            return "";
        }
    }

    private int count(Actor actor, SavedView view) {
        Instant now = clock.instant();
        var key = new Key(view.search(), actor.id(), actor.queuesFor(Right.CONVERSATIONS_READ));
        Counted known = counted.get(key);
        if (known == null || known.at().plus(GOOD_FOR).isBefore(now)) {
            if (counted.size() > REMEMBERED) {
                counted.clear();
            }
            known = new Counted(found.count(actor, View.ALL, search.conditions(actor, view.search()), MOST), now);
            counted.put(key, known);
        }
        return Objects.requireNonNull(known).many();
    }
}
