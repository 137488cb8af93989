package heed.conversations.effort;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.conversations.Versions;
import heed.conversations.effort.EffortReport.Answer;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.web.Companies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Effort and closings in the API. */
@RestController
@RequestMapping("/api/v1")
class EffortApi {

    private static final int USUAL_DAYS = 28;

    /** What without clear communication it takes on average, by row 001-09 of the requirements. */
    private static final BigDecimal BENCHMARK = new BigDecimal("2.4");

    private final EffortReport report;
    private final EffortFormulas formulas;
    private final SetEffortFormula setFormula;
    private final EffortBeside beside;
    private final MarkEntry markEntry;
    private final ConversationDirectory conversations;
    private final Companies companies;
    private final Clock clock;

    EffortApi(
            EffortReport report,
            EffortFormulas formulas,
            SetEffortFormula setFormula,
            EffortBeside beside,
            MarkEntry markEntry,
            ConversationDirectory conversations,
            Companies companies,
            Clock clock) {
        this.report = report;
        this.formulas = formulas;
        this.setFormula = setFormula;
        this.beside = beside;
        this.markEntry = markEntry;
        this.conversations = conversations;
        this.companies = companies;
        this.clock = clock;
    }

    /** An exact ratio and its value with two decimals, which is null where nothing was counted. */
    record Ratio(long numerator, long denominator, @Nullable BigDecimal value) {
        static Ratio mean(long numerator, long denominator) {
            return of(numerator, denominator, 0);
        }

        static Ratio percent(long numerator, long denominator) {
            return of(numerator, denominator, 2);
        }

        private static Ratio of(long numerator, long denominator, int shift) {
            return new Ratio(
                    numerator,
                    denominator,
                    denominator == 0
                            ? null
                            : BigDecimal.valueOf(numerator)
                                    .movePointRight(shift)
                                    .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
        }
    }

    /** What one part, or all, has cost; the ratios of closings are in percent. */
    record PartAnswer(
            String part,
            String name,
            long conversations,
            Ratio index,
            long contacts,
            long transfers,
            long repeats,
            long switches,
            long clarifications,
            long waits,
            Duration waited,
            Ratio messagesToResolution,
            Ratio reopened,
            Ratio withoutConfirmation,
            Ratio unanswered) {

        static PartAnswer of(EffortPart part) {
            var b = part.begun();
            var c = part.closed();
            return new PartAnswer(
                    part.key(),
                    part.name(),
                    b.conversations(),
                    Ratio.mean(b.index(), b.conversations()),
                    b.contacts(),
                    b.transfers(),
                    b.repeats(),
                    b.switches(),
                    b.clarifications(),
                    b.waits(),
                    Duration.ofSeconds(b.waitedSeconds()),
                    Ratio.mean(c.messages(), c.standing()),
                    Ratio.percent(c.reopened(), c.closings()),
                    Ratio.percent(c.unconfirmed(), c.closings()),
                    Ratio.percent(c.unanswered(), c.closings()));
        }
    }

    /** The report of a window; {@code to} is the first day that does not count. */
    record ReportAnswer(
            LocalDate from,
            LocalDate to,
            String by,
            EffortFormula formula,
            BigDecimal messagesBenchmark,
            PartAnswer total,
            List<PartAnswer> parts) {}

    @GetMapping("/effort")
    ReportAnswer report(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "queue") String by) {
        EffortBy chosen = EffortBy.of(by).orElseThrow(() -> Invalid.at("/by", "effort.fault.by"));
        ZoneId zone = companies.company().zone();
        LocalDate last = Objects.requireNonNullElseGet(
                to, () -> LocalDate.ofInstant(clock.instant(), zone).plusDays(1));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS));
        if (!first.isBefore(last)) {
            throw Invalid.at("/to", "effort.fault.window");
        }
        Answer answer = report.report(
                actor,
                first.atStartOfDay(zone).toInstant(),
                last.atStartOfDay(zone).toInstant(),
                chosen);
        return new ReportAnswer(
                first,
                last,
                chosen.key(),
                answer.formula(),
                BENCHMARK,
                PartAnswer.of(answer.total()),
                answer.parts().stream().map(PartAnswer::of).toList());
    }

    /** The effort of one conversation, with the version of the formula that gave its index. */
    record EffortAnswer(
            UUID conversation,
            long index,
            int formulaVersion,
            int contacts,
            int transfers,
            int repeats,
            int switches,
            int clarifications,
            int waits,
            Duration waited,
            int messages) {}

    @GetMapping("/conversations/{id}/effort")
    EffortAnswer effort(Actor actor, @PathVariable UUID id) {
        KnownConversation conversation = conversations.find(actor, new ConversationId(id));
        Effort effort = beside.of(conversation);
        EffortFormula formula = formulas.inForce();
        return new EffortAnswer(
                id,
                formula.index(effort),
                formula.version(),
                effort.contacts(),
                effort.transfers(),
                effort.repeats(),
                effort.switches(),
                effort.clarifications(),
                effort.waits(),
                effort.waited(),
                effort.messages());
    }

    @PutMapping("/conversations/{id}/entries/{entry}/marks/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(Actor actor, @PathVariable UUID id, @PathVariable UUID entry, @PathVariable String kind) {
        markEntry.mark(actor, new ConversationId(id), new EntryId(entry), read(kind), true);
    }

    @DeleteMapping("/conversations/{id}/entries/{entry}/marks/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(Actor actor, @PathVariable UUID id, @PathVariable UUID entry, @PathVariable String kind) {
        markEntry.mark(actor, new ConversationId(id), new EntryId(entry), read(kind), false);
    }

    private static MarkKind read(String kind) {
        return MarkKind.of(kind).orElseThrow(() -> Invalid.at("/kind", "effort.fault.kind"));
    }

    @GetMapping("/effort/formula")
    ResponseEntity<EffortFormula> formula(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return answer(formulas.inForce());
    }

    private static ResponseEntity<EffortFormula> answer(EffortFormula formula) {
        return ResponseEntity.ok().eTag(Versions.tag(formula.version())).body(formula);
    }

    /** The weights from now on. */
    record FormulaBody(
            int contacts, int transfers, int repeats, int switches, int clarifications, int waits, int reopenDays) {}

    @PutMapping("/effort/formula")
    ResponseEntity<EffortFormula> setFormula(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            @RequestBody FormulaBody body) {
        return answer(setFormula.set(
                actor,
                new EffortFormula(
                        0,
                        body.contacts(),
                        body.transfers(),
                        body.repeats(),
                        body.switches(),
                        body.clarifications(),
                        body.waits(),
                        body.reopenDays()),
                Versions.of(tag)));
    }
}
