package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.Occurrence;
import heed.automation.OccurrenceFollower;
import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the rules, in their order, what follows from something that happened. */
@Component
class FollowRules implements OccurrenceFollower {

    /** A rule that follows from a rule that follows from … is one that nobody understands any more. */
    private static final int DEEPEST = 4;

    private final Rules rules;
    private final ArmTimers armTimers;
    private final RunRule runRule;
    private final ConversationDirectory conversations;
    private final Clock clock;

    FollowRules(Rules rules, ArmTimers armTimers, RunRule runRule, ConversationDirectory conversations, Clock clock) {
        this.rules = rules;
        this.armTimers = armTimers;
        this.runRule = runRule;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void follow(Occurrence occurrence, KnownConversation conversation) {
        List<Rule> waiting = rules.waitingFor(occurrence.kinds());
        if (occurrence.rule() == null && occurrence.kinds().contains(EventKind.WAITING)) {
            armTimers.arm(
                    waiting.stream()
                            .filter(rule -> rule.waitsFor(EventKind.WAITING))
                            .toList(),
                    conversation);
        }
        if (conversation.mergedInto() != null || occurrence.chain().size() >= DEEPEST) {
            return;
        }
        KnownConversation now = conversation;
        Instant at = clock.instant();
        for (Rule rule : waiting) {
            Optional<EventKind> event = event(occurrence, rule, now);
            if (event.isEmpty()
                    || !rule.inForce(at)
                    || occurrence.chain().contains(rule.id().value())) {
                continue;
            }
            boolean done = runRule.run(rule, event.get(), occurrence, now);
            if (done && rule.draft().stops()) {
                return;
            }
            now = done ? conversations.find(Actor.SYSTEM, conversation.id()) : now;
        }
    }

    /** For which of the things that happened the rule is asked; a wait that is over asks for nothing. */
    private Optional<EventKind> event(Occurrence occurrence, Rule rule, KnownConversation conversation) {
        if (occurrence.rule() != null && !occurrence.rule().equals(rule.id().value())) {
            return Optional.empty();
        }
        return occurrence.kinds().stream()
                .filter(rule::waitsFor)
                .filter(kind -> !kind.timed() || occurrence.rule() != null)
                .filter(kind -> kind != EventKind.WAITING || armTimers.waitsLongEnough(rule, conversation))
                .min(EventKind::compareTo);
    }
}
