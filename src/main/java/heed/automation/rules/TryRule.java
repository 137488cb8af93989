package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.rules.Condition.Field;
import heed.automation.rules.PastMoments.Moment;
import heed.automation.rules.Trial.Match;
import heed.calendars.WorkingTime;
import heed.conversations.ConversationId;
import heed.conversations.ConversationPasts;
import heed.conversations.DueTime;
import heed.conversations.DueTimes;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tries a rule on what has happened lately; nothing is stored or sent. Queue, priority, tags and assignee are those of today, since
 * the past keeps no copy of them; at the opening a conversation is open and nobody's.
 */
@Component
class TryRule {

    static final int MOST_DAYS = 90;
    static final int MOST_CONVERSATIONS = 500;

    /** Shown with all that would have been done. */
    private static final int MOST_MATCHES = 20;

    private static final Duration DAY = Duration.ofHours(24);

    private final ConversationPasts pasts;
    private final ObjectProvider<DueTimes> dueTimes;
    private final GatherFacts gatherFacts;
    private final CarryOutRule carryOutRule;
    private final ArmTimers armTimers;
    private final Clock clock;

    TryRule(
            ConversationPasts pasts,
            ObjectProvider<DueTimes> dueTimes,
            GatherFacts gatherFacts,
            CarryOutRule carryOutRule,
            ArmTimers armTimers,
            Clock clock) {
        this.pasts = pasts;
        this.dueTimes = dueTimes;
        this.gatherFacts = gatherFacts;
        this.carryOutRule = carryOutRule;
        this.armTimers = armTimers;
        this.clock = clock;
    }

    /** On the newest conversations that the actor may read, of so many days and so many at most. */
    Trial on(Actor actor, Rule rule, int days, int most) {
        actor.require(Right.AUTOMATION_READ);
        Instant now = clock.instant();
        Duration span = Duration.ofDays(Math.clamp(days, 1, MOST_DAYS));
        List<KnownConversation> lately =
                pasts.openedSince(actor, now.minus(span), Math.clamp(most, 1, MOST_CONVERSATIONS));
        List<Condition> conditions = rule.draft().conditions();
        GatherFacts.Needs needs = gatherFacts.needs(conditions, lately);
        var failed = new int[conditions.size()];
        var asked = new ArrayList<Asked>();
        for (Map.Entry<KnownConversation, List<Moment>> each :
                moments(rule, lately, now).entrySet()) {
            for (Moment moment : each.getValue()) {
                Facts facts = facts(each.getKey(), moment, needs);
                asked.add(new Asked(each.getKey(), moment, Judgement.of(rule.matching(), conditions, facts)));
            }
        }
        asked.forEach(each -> count(each.judgement(), failed));
        List<Asked> matched =
                asked.stream().filter(each -> each.judgement().holds()).toList();
        return new Trial(
                lately.size(),
                asked.size(),
                matched.size(),
                matches(rule, matched),
                Arrays.stream(failed).boxed().toList(),
                PastMoments.untold(rule));
    }

    private record Asked(KnownConversation conversation, Moment moment, Judgement judgement) {}

    private Map<KnownConversation, List<Moment>> moments(Rule rule, List<KnownConversation> lately, Instant now) {
        Map<ConversationId, List<ConversationPasts.Past>> told = pasts.pasts(lately);
        Map<ConversationId, List<DueTime>> due = due(rule, lately);
        WorkingTime time = armTimers.time(rule);
        var moments = new HashMap<KnownConversation, List<Moment>>();
        for (KnownConversation each : lately) {
            moments.put(
                    each,
                    PastMoments.of(
                            rule,
                            time,
                            told.getOrDefault(each.id(), List.of()),
                            due.getOrDefault(each.id(), List.of()),
                            now));
        }
        return moments;
    }

    private Map<ConversationId, List<DueTime>> due(Rule rule, List<KnownConversation> lately) {
        if (!rule.waitsFor(EventKind.DUE_SOON) && !rule.waitsFor(EventKind.MISSED)) {
            return Map.of();
        }
        List<ConversationId> ids = lately.stream().map(KnownConversation::id).toList();
        var due = new HashMap<ConversationId, List<DueTime>>();
        dueTimes.forEach(each -> due.putAll(each.dueTimes(ids, Locale.UK)));
        return due;
    }

    private Facts facts(KnownConversation conversation, Moment moment, GatherFacts.Needs needs) {
        Facts today = gatherFacts.at(conversation, moment.said(), null, moment.at(), needs);
        return switch (moment.event()) {
            case OPENED -> today.with(Field.STATUS, List.of("open")).with(Field.ASSIGNEE, GatherFacts.assignee(null));
            case CUSTOMER_WROTE -> today.with(Field.STATUS, List.of("open"));
            default -> today;
        };
    }

    private static void count(Judgement judgement, int[] failed) {
        for (int n = 0; n < failed.length; n++) {
            failed[n] += judgement.checks().get(n).held() ? 0 : 1;
        }
    }

    private List<Match> matches(Rule rule, List<Asked> matched) {
        return matched.stream()
                .sorted(Comparator.comparing((Asked each) -> each.moment().at()).reversed())
                .limit(MOST_MATCHES)
                .map(each -> new Match(
                        each.conversation(),
                        each.moment().event(),
                        each.moment().at(),
                        each.judgement().checks(),
                        carryOutRule.plan(rule, each.conversation()),
                        before(each, matched) >= rule.draft().mostADay()))
                .toList();
    }

    /** How often it would have acted there within the day before. */
    private static long before(Asked asked, List<Asked> matched) {
        Instant at = asked.moment().at();
        return matched.stream()
                .filter(other ->
                        other.conversation().id().equals(asked.conversation().id()))
                .filter(other ->
                        other.moment().at().isBefore(at) && other.moment().at().isAfter(at.minus(DAY)))
                .count();
    }
}
