package heed.automation.rules;

import heed.automation.EventKind;
import heed.calendars.WorkingTime;
import heed.conversations.AuthorKind;
import heed.conversations.ConversationPasts.Past;
import heed.conversations.DueTime;
import heed.conversations.EntryKind;
import heed.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moments of a conversation's past at which a rule would have been asked. */
final class PastMoments {

    /** What no entry of a timeline tells. */
    static final Set<EventKind> UNTOLD = Set.of(EventKind.TAGS_CHANGED);

    private static final Map<String, EventKind> TOLD = Map.of(
            "assigned", EventKind.ASSIGNED,
            "moved", EventKind.MOVED,
            "status", EventKind.STATUS_CHANGED,
            "label", EventKind.STATUS_CHANGED,
            "priority", EventKind.PRIORITY_CHANGED,
            "promises.event.broken", EventKind.PROMISE_BROKEN);

    /** @param said what was written or said at that moment */
    record Moment(EventKind event, Instant at, String said) {}

    private final Rule rule;
    private final WorkingTime time;
    private final Instant now;
    private final List<Moment> moments = new ArrayList<>();

    private PastMoments(Rule rule, WorkingTime time, Instant now) {
        this.rule = rule;
        this.time = time;
        this.now = now;
    }

    /** The oldest first. */
    static List<Moment> of(Rule rule, WorkingTime time, List<Past> pasts, List<DueTime> due, Instant now) {
        var found = new PastMoments(rule, time, now);
        found.entries(pasts);
        found.waits(pasts);
        due.forEach(found::due);
        found.moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(found.moments);
    }

    private void entries(List<Past> pasts) {
        boolean first = true;
        for (Past past : pasts) {
            kind(past, first).ifPresent(kind -> add(kind, past.at(), past.text()));
            first = false;
        }
    }

    private static Optional<EventKind> kind(Past past, boolean first) {
        if (past.kind() == EntryKind.EVENT) {
            return Optional.ofNullable(past.event()).map(TOLD::get);
        }
        if (first) {
            return Optional.of(EventKind.OPENED);
        }
        if (past.kind() == EntryKind.REPLY) {
            return past.author() == AuthorKind.PERSON ? Optional.of(EventKind.REPLIED) : Optional.empty();
        }
        return past.author() == AuthorKind.CUSTOMER ? Optional.of(EventKind.CUSTOMER_WROTE) : Optional.empty();
    }

    private void waits(List<Past> pasts) {
        Duration delay = rule.draft().delay();
        if (delay == null || !rule.waitsFor(EventKind.WAITING)) {
            return;
        }
        @Nullable Instant since = null;
        for (Past past : pasts) {
            boolean asks = past.kind() == EntryKind.CUSTOMER_MESSAGE && past.author() == AuthorKind.CUSTOMER;
            boolean answers = past.kind() == EntryKind.REPLY && past.author() == AuthorKind.PERSON;
            if (asks && since == null) {
                since = past.at();
            } else if (answers && since != null) {
                waited(since, delay, past.at());
                since = null;
            }
        }
        if (since != null) {
            waited(since, delay, now);
        }
    }

    private void waited(Instant since, Duration delay, Instant until) {
        try {
            Instant due = time.due(since, delay);
            if (!due.isAfter(until)) {
                add(EventKind.WAITING, due, "");
            }
        } catch (Refused neverOpenForSoLong) {
            return;
        }
    }

    private void due(DueTime due) {
        Instant at = due.dueAt();
        if (at == null) {
            return;
        }
        Instant stopped = due.stoppedAt();
        Instant until = stopped == null ? now : stopped;
        if (until.isAfter(at)) {
            add(EventKind.MISSED, at, "");
        }
        Duration lead = rule.draft().delay();
        if (lead != null) {
            Instant near = at.minus(lead).isAfter(due.startedAt()) ? at.minus(lead) : due.startedAt();
            if (until.isAfter(near)) {
                add(EventKind.DUE_SOON, near, "");
            }
        }
    }

    private void add(EventKind kind, Instant at, String said) {
        if (rule.waitsFor(kind)) {
            moments.add(new Moment(kind, at, said));
        }
    }

    /** Those of the rule's events that the past does not tell. */
    static Set<EventKind> untold(Rule rule) {
        Set<EventKind> untold = EnumSet.noneOf(EventKind.class);
        UNTOLD.stream().filter(rule::waitsFor).forEach(untold::add);
        return untold;
    }
}
