package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.Causes;
import heed.automation.EventKind;
import heed.automation.Occurrence;
import heed.automation.rules.RuleRun.Outcome;
import heed.conversations.KnownConversation;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks one rule about one conversation, lets it act where its conditions hold, and writes down what came of it. */
@Component
class RunRule {

    private static final Logger log = LoggerFactory.getLogger(RunRule.class);
    private static final Duration DAY = Duration.ofHours(24);

    private final GatherFacts gatherFacts;
    private final CarryOutRule carryOutRule;
    private final StopRule stopRule;
    private final RuleRuns runs;
    private final TransactionTemplate byItself;
    private final Clock clock;

    RunRule(
            GatherFacts gatherFacts,
            CarryOutRule carryOutRule,
            StopRule stopRule,
            RuleRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.gatherFacts = gatherFacts;
        this.carryOutRule = carryOutRule;
        this.stopRule = stopRule;
        this.runs = runs;
        this.byItself = new TransactionTemplate(transactions);
        this.byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** @return whether it acted */
    boolean run(Rule rule, EventKind event, Occurrence occurrence, KnownConversation conversation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Condition> conditions = rule.draft().conditions();
        Facts facts = gatherFacts.at(
                conversation,
                occurrence.said(),
                occurrence.causedBy(),
                occurrence.at(),
                gatherFacts.needs(conditions, List.of(conversation)));
        Judgement judgement = Judgement.of(rule.matching(), conditions, facts);
        var asked = new Asked(rule, event, conversation, judgement, now);
        if (!judgement.holds()) {
            return asked.over(Outcome.NOT_MATCHED, List.of(), List.of());
        }
        if (runs.doneSince(rule.id(), conversation.id(), now.minus(DAY))
                >= rule.draft().mostADay()) {
            stopRule.stop(rule, conversation, now);
            return asked.over(
                    Outcome.HELD_BACK,
                    List.of(),
                    List.of(Fault.at("", "rules.reason.too-often", rule.draft().mostADay())));
        }
        return act(asked, occurrence);
    }

    private boolean act(Asked asked, Occurrence occurrence) {
        Rule rule = asked.rule;
        try {
            // A savepoint: what this rule has begun is taken back where it fails, and the rules beside it are not.
            byItself.executeWithoutResult(_ -> Causes.actFor(rule.id().value(), occurrence.chain(), () -> {
                carryOutRule.carryOut(rule, asked.conversation);
                return rule;
            }));
            List<ActionDetails> did =
                    rule.draft().actions().stream().map(RuleAction::details).toList();
            return asked.over(Outcome.DONE, did, List.of());
        } catch (Refused refused) {
            return asked.over(Outcome.FAILED, List.of(), refused.reasons());
        } catch (Invalid invalid) {
            return asked.over(Outcome.FAILED, List.of(), invalid.faults());
        } catch (NotFound gone) {
            return asked.over(Outcome.FAILED, List.of(), List.of(Fault.at("", "rules.reason.gone")));
        } catch (TransientDataAccessException again) {
            throw again;
        } catch (RuntimeException failure) {
            log.error("The rule {} failed on conversation {}", rule.name(), asked.conversation.number(), failure);
            return asked.over(Outcome.FAILED, List.of(), List.of(Fault.at("", "rules.reason.broken")));
        }
    }

    private final class Asked {

        private final Rule rule;
        private final EventKind event;
        private final KnownConversation conversation;
        private final Judgement judgement;
        private final Instant at;

        Asked(Rule rule, EventKind event, KnownConversation conversation, Judgement judgement, Instant at) {
            this.rule = rule;
            this.event = event;
            this.conversation = conversation;
            this.judgement = judgement;
            this.at = at;
        }

        /** @return whether it acted */
        boolean over(Outcome outcome, List<ActionDetails> did, List<Fault> reasons) {
            runs.add(new RuleRun(
                    Ids.next(),
                    rule.id(),
                    rule.version(),
                    conversation.id(),
                    event,
                    at,
                    outcome,
                    judgement.forLog(),
                    did,
                    reasons));
            return outcome == Outcome.DONE;
        }
    }
}
