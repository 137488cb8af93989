package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.rules.RuleTimers.Timer;
import heed.calendars.Calendars;
import heed.calendars.WorkingTime;
import heed.conversations.ConversationPasts;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets the times at which customers will have waited for as long as rules say. */
@Component
class ArmTimers {

    /** A company in which more customers wait than this has other worries than the last of them. */
    private static final int MOST_WAITING = 100_000;

    private final RuleTimers timers;
    private final ConversationPasts pasts;
    private final Calendars calendars;
    private final Clock clock;

    ArmTimers(RuleTimers timers, ConversationPasts pasts, Calendars calendars, Clock clock) {
        this.timers = timers;
        this.pasts = pasts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Anew for all who wait now; call it in the transaction that changes the rule. */
    void rearm(Rule rule) {
        timers.removeOf(rule.id());
        if (rule.switchedOn() != null && rule.waitsFor(EventKind.WAITING)) {
            set(List.of(rule), pasts.waiting(Actor.SYSTEM, MOST_WAITING));
        }
    }

    /** For a customer who has just begun to wait. */
    void arm(Collection<Rule> rules, KnownConversation conversation) {
        set(rules, List.of(conversation));
    }

    /** Whether it has come to that; one who was answered and waits anew gets a time anew. */
    boolean waitsLongEnough(Rule rule, KnownConversation conversation) {
        Duration delay = rule.draft().delay();
        if (delay == null) {
            return false;
        }
        Optional<Timer> timer = timer(rule, conversation, time(rule), delay);
        boolean due =
                timer.filter(each -> !each.dueAt().isAfter(clock.instant())).isPresent();
        if (!due) {
            timers.set(timer.stream().toList());
        }
        return due;
    }

    private void set(Collection<Rule> rules, List<KnownConversation> waiting) {
        for (Rule rule : rules) {
            Duration delay = rule.draft().delay();
            if (delay != null) {
                WorkingTime time = time(rule);
                timers.set(waiting.stream()
                        .flatMap(each -> timer(rule, each, time, delay).stream())
                        .toList());
            }
        }
    }

    private static Optional<Timer> timer(Rule rule, KnownConversation conversation, WorkingTime time, Duration delay) {
        Instant since = conversation.waitingSince();
        if (since == null) {
            return Optional.empty();
        }
        try {
            Instant due = time.due(since, delay);
            return Optional.of(new Timer(rule.id().value(), conversation.id().value(), since, due));
        } catch (Refused neverOpenForSoLong) {
            return Optional.empty();
        }
    }

    /** A calendar that is gone counts every hour. */
    WorkingTime time(Rule rule) {
        String calendar = rule.draft().calendar();
        return calendar == null ? WorkingTime.ELAPSED : calendars.time(calendar).orElse(WorkingTime.ELAPSED);
    }
}
