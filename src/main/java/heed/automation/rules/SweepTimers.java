package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.Occurrence;
import heed.automation.Occurrences;
import heed.automation.rules.RuleTimers.Timer;
import heed.conversations.ConversationId;
import heed.conversations.DueTimes;
import heed.platform.Atomic;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Turns times that have come into occurrences. Doing it twice, or on two replicas at once, tells nothing twice. */
@Service
class SweepTimers {

    static final int BATCH = 200;

    private static final Duration PAST = Duration.ofHours(24);
    private static final int MOST_DUE = 2_000;

    private final Rules rules;
    private final RuleTimers timers;
    private final Occurrences occurrences;
    private final ObjectProvider<DueTimes> dueTimes;
    private final Clock clock;

    SweepTimers(
            Rules rules, RuleTimers timers, Occurrences occurrences, ObjectProvider<DueTimes> dueTimes, Clock clock) {
        this.rules = rules;
        this.timers = timers;
        this.occurrences = occurrences;
        this.dueTimes = dueTimes;
        this.clock = clock;
    }

    /** @return how many customers have waited for as long as a rule says */
    @Atomic
    int waits() {
        Instant now = now();
        List<Timer> due = timers.takeDue(now, BATCH);
        for (Timer timer : due) {
            var conversation = new ConversationId(timer.conversation());
            String mark = EventKind.WAITING.key() + " " + timer.since();
            if (timers.tell(new RuleId(timer.rule()), conversation, mark, now)) {
                occurrences.add(occurrence(EventKind.WAITING, timer.rule(), conversation, now));
            }
        }
        return due.size();
    }

    /** Standards' due times that are near, or have passed since a rule was switched on. */
    @Atomic
    void dueTimes() {
        Instant now = now();
        for (Rule rule : rules.waitingFor(List.of(EventKind.DUE_SOON, EventKind.MISSED))) {
            Duration lead = rule.draft().delay();
            if (rule.waitsFor(EventKind.DUE_SOON) && lead != null) {
                tell(rule, EventKind.DUE_SOON, now, now.plus(lead), now);
            }
            if (rule.waitsFor(EventKind.MISSED) && rule.switchedOn() != null) {
                Instant since = rule.switchedOn().at();
                Instant earliest = now.minus(PAST);
                tell(rule, EventKind.MISSED, since.isAfter(earliest) ? since : earliest, now, now);
            }
        }
    }

    private void tell(Rule rule, EventKind kind, Instant after, Instant until, Instant now) {
        dueTimes.stream()
                .flatMap(each -> each.dueBetween(after, until, MOST_DUE).stream())
                .filter(due -> timers.tell(
                        rule.id(), due.conversation(), kind.key() + " " + due.standard() + " " + due.at(), now))
                .forEach(due -> occurrences.add(occurrence(kind, rule.id().value(), due.conversation(), now)));
    }

    private static Occurrence occurrence(EventKind kind, UUID rule, ConversationId conversation, Instant now) {
        return new Occurrence(Ids.next(), conversation, Set.of(kind), rule, "", "system", List.of(), now, 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
