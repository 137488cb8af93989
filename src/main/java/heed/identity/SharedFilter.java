package heed.identity;

import heed.platform.Column;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that people share with their team or the company are wanted, and by whom.
 *
 * @param queues keys of the queues of the one who asks, null for all
 * @param queue only those that may be used there; all when empty
 * @param since first day of the uses that count
 */
public record SharedFilter(
        Circle circle, @Nullable Set<String> queues, String words, String queue, boolean archived, LocalDate since) {

    /** All that the actor may read by this right, in use, its uses counted since the beginning of the month before the last. */
    public static SharedFilter of(Actor actor, Circle circle, Right right, Clock clock) {
        LocalDate since = LocalDate.now(clock).minusMonths(2).withDayOfMonth(1);
        return new SharedFilter(circle, actor.queuesFor(right), "", "", false, since);
    }

    /** @param typed words of a search, or a code */
    public SharedFilter with(String typed, boolean fromArchive) {
        return new SharedFilter(circle, queues, typed.strip().toLowerCase(Locale.ROOT), queue, fromArchive, since);
    }

    /** Those that may be used in this queue. */
    public SharedFilter in(String place) {
        return new SharedFilter(circle, queues, words, place, archived, since);
    }

    /** Named as its parts are, {@code everywhere} where no queue is closed. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("staff", circle.staff());
        parameters.put("publishes", circle.publishes());
        parameters.put("teams", Column.of(circle.teams()));
        parameters.put("everywhere", queues == null);
        parameters.put("queues", Column.of(queues == null ? List.of() : queues));
        parameters.put("words", words);
        parameters.put("queue", queue);
        parameters.put("archived", archived);
        parameters.put("since", since);
        return parameters;
    }
}
