package heed.automation;

import heed.identity.Actor;
import heed.identity.Circle;
import heed.identity.Right;
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
 * Which macros are wanted, and by whom.
 *
 * @param queues keys of the queues of the one who asks, null for all
 * @param queue only those that may be run there; all when empty
 * @param since first day of the runs that count
 */
record MacroFilter(
        Circle circle, @Nullable Set<String> queues, String words, String queue, boolean archived, LocalDate since) {

    static MacroFilter of(Actor actor, Circle circle, Clock clock) {
        LocalDate since = LocalDate.now(clock).minusMonths(2).withDayOfMonth(1);
        return new MacroFilter(circle, actor.queuesFor(Right.AUTOMATION_READ), "", "", false, since);
    }

    /** @param typed words of a search, or a key */
    MacroFilter with(String typed, boolean fromArchive) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return new MacroFilter(circle, queues, plain, queue, fromArchive, since);
    }

    MacroFilter in(String place) {
        return new MacroFilter(circle, queues, words, place, archived, since);
    }

    Map<String, @Nullable Object> parameters() {
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
