package heed.automation.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import heed.automation.ActionDetails;
import heed.automation.EventKind;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.automation.rules.RuleRun.Outcome;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.web.EntityTag;
import heed.web.Slice;
import heed.web.Text;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules in the API. */
@RestController
@RequestMapping("/api/v1/rules")
class RulesApi {

    private final FindRules find;
    private final WriteRule write;
    private final TryRule tryRule;
    private final RuleRuns runs;
    private final ConversationDirectory conversations;
    private final Text words;

    RulesApi(
            FindRules find,
            WriteRule write,
            TryRule tryRule,
            RuleRuns runs,
            ConversationDirectory conversations,
            Text words) {
        this.find = find;
        this.write = write;
        this.tryRule = tryRule;
        this.runs = runs;
        this.conversations = conversations;
        this.words = words;
    }

    /** All of them, in the order in which they are asked. */
    @GetMapping
    Slice<RuleView> list(Actor actor, @RequestParam(defaultValue = "false") boolean archived) {
        return new Slice<>(find.all(actor, archived).stream().map(RuleView::of).toList(), null);
    }

    @PostMapping
    ResponseEntity<RuleView> add(Actor actor, @RequestBody RuleDetails details) {
        Rule added = write.add(actor, details);
        return ResponseEntity.created(URI.create("/api/v1/rules/" + added.id().value()))
                .eTag(EntityTag.of(added.version()))
                .body(RuleView.of(added));
    }

    /** @param rules ids of all rules that are in use */
    record Order(@Nullable List<UUID> rules) {}

    @PutMapping("/order")
    Slice<RuleView> order(Actor actor, @RequestBody Order order) {
        List<UUID> ids = order.rules() == null ? List.of() : order.rules();
        List<Rule> ordered = write.order(actor, ids.stream().map(RuleId::new).toList());
        return new Slice<>(ordered.stream().map(RuleView::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<RuleView> show(Actor actor, @PathVariable UUID id) {
        return answer(find.find(actor, new RuleId(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<RuleView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody RuleDetails details) {
        return answer(write.change(actor, new RuleId(id), details, EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile));
    }

    @PostMapping("/{id}/activation")
    ResponseEntity<RuleView> switchOn(Actor actor, @PathVariable UUID id) {
        return answer(write.switchOn(actor, new RuleId(id)));
    }

    @DeleteMapping("/{id}/activation")
    ResponseEntity<RuleView> switchOff(Actor actor, @PathVariable UUID id) {
        return answer(write.switchOff(actor, new RuleId(id)));
    }

    @PostMapping("/{id}/archival")
    ResponseEntity<RuleView> archive(Actor actor, @PathVariable UUID id) {
        return answer(write.archive(actor, new RuleId(id)));
    }

    @DeleteMapping("/{id}/archival")
    ResponseEntity<RuleView> restore(Actor actor, @PathVariable UUID id) {
        return answer(write.restore(actor, new RuleId(id)));
    }

    /** What it would have done lately; nothing is stored or sent. */
    @GetMapping("/{id}/trial")
    TrialView trial(
            Actor actor,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "200") int conversations) {
        Rule rule = find.find(actor, new RuleId(id));
        actor.require(Right.CONVERSATIONS_READ);
        return TrialView.of(tryRule.on(actor, rule, days, conversations), rule, words, locale);
    }

    /** When it was asked and what came of it, the newest first. */
    @GetMapping("/{id}/runs")
    Slice<RunView> runs(
            Actor actor,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        Rule rule = find.find(actor, new RuleId(id));
        int most = Math.clamp(limit, 1, Slice.MOST);
        Slice<RuleRun> page = Slice.of(
                runs.page(rule.id(), outcome(outcome), cursor, most + 1),
                most,
                last -> last.id().toString());
        Set<ConversationId> readable = readable(actor, page.items());
        return page.map(each -> RunView.of(each, readable.contains(each.conversation()), words, locale));
    }

    private static @Nullable Outcome outcome(String key) {
        if (key.isEmpty()) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Invalid.at("/outcome", "rules.fault.outcome", key));
    }

    private Set<ConversationId> readable(Actor actor, List<RuleRun> some) {
        if (!actor.may(Right.CONVERSATIONS_READ)) {
            return Set.of();
        }
        return conversations
                .findAll(
                        actor,
                        some.stream().map(RuleRun::conversation).distinct().toList())
                .stream()
                .map(KnownConversation::id)
                .collect(Collectors.toSet());
    }

    private static ResponseEntity<RuleView> answer(Rule rule) {
        return ResponseEntity.ok().eTag(EntityTag.of(rule.version())).body(RuleView.of(rule));
    }

    /**
     * @param on whether it is switched on
     * @param stoppedAt when Heed switched it off, because it had done too much
     */
    record RuleView(
            UUID id,
            int place,
            @JsonUnwrapped RuleDetails rule,
            boolean on,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant stoppedAt,

            boolean archived,
            String writtenBy,
            Instant writtenAt,
            int version,
            String url) {

        static RuleView of(Rule rule) {
            Rule.Stopped stopped = rule.stopped();
            return new RuleView(
                    rule.id().value(),
                    rule.place(),
                    RuleDetails.of(rule.draft()),
                    rule.switchedOn() != null,
                    stopped == null ? null : stopped.at(),
                    rule.archived(),
                    rule.written().byName(),
                    rule.written().at(),
                    rule.version(),
                    "/settings/rules/" + rule.id().value());
        }
    }

    /** @param known false where the past does not tell it, and it counts as held */
    record CheckView(ConditionDetails condition, List<String> met, boolean held, boolean known) {

        static CheckView of(Check check) {
            return new CheckView(ConditionDetails.of(check.condition()), check.met(), check.held(), check.known());
        }
    }

    /** @param conversation null where the caller may not read it; what it met is left out then too */
    record RunView(
            UUID id,
            @Nullable UUID conversation,
            String event,
            String outcome,
            List<CheckView> checks,
            List<ActionDetails> did,
            List<String> reasons,
            int version,
            Instant at) {

        static RunView of(RuleRun run, boolean readable, Text words, Locale locale) {
            return new RunView(
                    run.id(),
                    readable ? run.conversation().value() : null,
                    run.event().key(),
                    run.outcome().key(),
                    readable ? run.checks().stream().map(CheckView::of).toList() : List.of(),
                    run.did(),
                    run.reasons().stream().map(each -> words.of(locale, each)).toList(),
                    run.version(),
                    run.at());
        }
    }

    /** @param failed how often each condition would not have held, in their order */
    record TrialView(
            int conversations,
            int asked,
            int matched,
            List<MatchView> matches,
            List<FailedView> failed,
            List<String> untold) {

        static TrialView of(Trial trial, Rule rule, Text words, Locale locale) {
            List<Condition> conditions = rule.draft().conditions();
            return new TrialView(
                    trial.conversations(),
                    trial.asked(),
                    trial.matched(),
                    trial.matches().stream()
                            .map(each -> MatchView.of(each, words, locale))
                            .toList(),
                    IntStream.range(0, conditions.size())
                            .mapToObj(n -> new FailedView(
                                    ConditionDetails.of(conditions.get(n)),
                                    trial.failed().get(n)))
                            .toList(),
                    trial.untold().stream().map(EventKind::key).sorted().toList());
        }
    }

    record FailedView(ConditionDetails condition, int times) {}

    /** @param faults why it would have failed */
    record MatchView(
            UUID conversation,
            long number,
            String subject,
            String event,
            Instant at,
            List<CheckView> checks,
            List<String> says,
            boolean tooOften,
            List<String> faults) {

        static MatchView of(Trial.Match match, Text words, Locale locale) {
            return new MatchView(
                    match.conversation().id().value(),
                    match.conversation().number(),
                    match.conversation().subject(),
                    match.event().key(),
                    match.at(),
                    match.checks().stream().map(CheckView::of).toList(),
                    match.plan().steps().stream()
                            .flatMap(step -> Stream.ofNullable(step.said()))
                            .map(said -> said.text())
                            .toList(),
                    match.tooOften(),
                    match.faults().stream().map(each -> words.of(locale, each)).toList());
        }
    }
}
