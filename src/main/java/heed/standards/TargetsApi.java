package heed.standards;

import heed.identity.Actor;
import heed.measurement.CaseNames.CaseName;
import heed.platform.Invalid;
import heed.web.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases behind a standard's numbers, by the API: any parameter that is no other names a dimension. */
@RestController
@RequestMapping("/api/v1/standards/{code}/targets")
class TargetsApi {

    private final Standards standards;
    private final FindCases cases;
    private final Clock clock;

    TargetsApi(Standards standards, FindCases cases, Clock clock) {
        this.standards = standards;
        this.cases = cases;
        this.clock = clock;
    }

    record Case(
            String standard,
            int version,
            String state,
            String subjectKind,
            String subject,
            @Nullable String url,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant unacceptableAt,
            @Nullable Instant stoppedAt,
            @Nullable Duration waited,
            Map<String, String> dimensions) {

        static Case of(FindCases.Case found) {
            Target target = found.target();
            CaseName name = found.name();
            return new Case(
                    target.code(),
                    target.version(),
                    found.state(),
                    target.subject().kind(),
                    target.subject().id(),
                    name == null ? null : name.url(),
                    target.startedAt(),
                    target.dueAt(),
                    target.unacceptableAt(),
                    target.stoppedAt(),
                    target.waited(),
                    target.dimensions());
        }
    }

    @GetMapping
    Slice<Case> list(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam Map<String, String> parameters) {
        if (limit < 1 || limit > Slice.MOST) {
            throw Invalid.at("/limit", "standards.fault.limit", Slice.MOST);
        }
        StandardVersion version = standards.find(actor, code).shownAt(clock.instant());
        Period period = AskAttainment.period(version, from, to, clock.instant());
        CaseState wanted = CaseState.of(state).orElseThrow(() -> Invalid.at("/state", "standards.fault.state"));
        var filter = new CaseFilter(code, period, wanted, CaseParameters.dimensions(parameters));
        FindCases.Found found = cases.find(actor, filter, CaseCursor.read(cursor), limit);
        CaseCursor next = found.next();
        return new Slice<>(found.cases().stream().map(Case::of).toList(), next == null ? null : next.written());
    }
}
