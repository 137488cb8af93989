package heed.identity.retention;

import heed.identity.Actor;
import heed.identity.Keepsake.Found;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.EntityTag;
import heed.web.Frame;
import heed.web.Slice;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Retention rules, for programs. */
@RestController
@RequestMapping("/api/v1/retention-rules")
class RetentionApi {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final WriteRetention write;
    private final TryRetention tryRetention;
    private final Clock clock;

    RetentionApi(
            RetentionRules rules, RetentionRuns runs, WriteRetention write, TryRetention tryRetention, Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.write = write;
        this.tryRetention = tryRetention;
        this.clock = clock;
    }

    /**
     * One thing that a rule fits.
     *
     * @param since since when it rests
     * @param name says which it is, in the reader's language
     * @param hindrance what stands in the way, null where nothing does
     */
    record FindingView(
            UUID id,
            Instant since,
            String name,
            @Nullable String url,
            @Nullable String hindrance) {}

    record RunView(
            UUID id,
            LocalDate night,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String ending,
            int gone,
            int hindered,
            Map<String, Integer> counts) {

        static RunView of(RetentionRun run) {
            return new RunView(
                    run.id(),
                    run.night(),
                    run.begunAt(),
                    run.endedAt(),
                    run.ending(),
                    run.gone(),
                    run.hindered(),
                    run.counts());
        }
    }

    @GetMapping
    Slice<RetentionView> list(
            Actor actor, @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.PRIVACY_WRITE);
        int most = Math.clamp(limit, 1, Slice.MOST);
        Instant now = clock.instant();
        return Slice.of(
                        rules.all(RetentionCursor.id(cursor, FIRST), most + 1),
                        most,
                        each -> each.id().toString())
                .map(each -> RetentionView.of(each, now));
    }

    @PostMapping
    ResponseEntity<RetentionView> create(Actor actor, @RequestBody RetentionDetails details) {
        RetentionRule rule = write.write(actor, details);
        return ResponseEntity.created(URI.create("/api/v1/retention-rules/" + rule.id()))
                .eTag(EntityTag.of(rule.version()))
                .body(RetentionView.of(rule, clock.instant()));
    }

    @GetMapping("/{id}")
    ResponseEntity<RetentionView> show(Actor actor, @PathVariable UUID id) {
        return answer(found(actor, id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<RetentionView> update(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody RetentionDetails details) {
        return answer(
                write.change(actor, id, details, EntityTag.version(tag)).orElseThrow(EntityTag::changedMeanwhile));
    }

    @PostMapping("/{id}/trial")
    ResponseEntity<RetentionView> tryOut(Actor actor, @PathVariable UUID id) {
        return answer(tryRetention.tryOut(actor, id));
    }

    @GetMapping("/{id}/findings")
    Slice<FindingView> findings(
            Actor actor,
            @Parameter(hidden = true) Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        RetentionRule rule = found(actor, id);
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<Found> found = tryRetention.list(actor, rule, RetentionCursor.read(cursor), most + 1);
        return Slice.of(found, most, each -> RetentionCursor.text(each.mark()))
                .map(each -> new FindingView(
                        each.id(),
                        each.since(),
                        RetentionPages.name(frame, rule.kind(), each),
                        each.url(),
                        each.hindrance() == null ? null : frame.text(each.hindrance())));
    }

    @PostMapping("/{id}/release")
    ResponseEntity<RetentionView> release(Actor actor, @PathVariable UUID id) {
        return answer(write.release(actor, id));
    }

    @PostMapping("/{id}/ending")
    ResponseEntity<RetentionView> end(Actor actor, @PathVariable UUID id) {
        return answer(write.end(actor, id));
    }

    @GetMapping("/{id}/runs")
    Slice<RunView> runs(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        RetentionRule rule = found(actor, id);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        runs.of(rule.id(), RetentionCursor.id(cursor, LAST), most + 1),
                        most,
                        each -> each.id().toString())
                .map(RunView::of);
    }

    private RetentionRule found(Actor actor, UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        return rules.find(id).orElseThrow(NotFound::new);
    }

    private ResponseEntity<RetentionView> answer(RetentionRule rule) {
        return ResponseEntity.ok().eTag(EntityTag.of(rule.version())).body(RetentionView.of(rule, clock.instant()));
    }
}
