package heed.conversations.promises;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.Slice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
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

/** Promises to customers in the API: found, kept, released, moved, given to a colleague. */
@RestController
@RequestMapping("/api/v1/promises")
class PromisesApi {

    private static final int USUAL_DAYS = 28;

    private final FindPromises findPromises;
    private final FoundCommitments commitments;
    private final PromiseBook book;
    private final PromiseAnswers answers;
    private final KeepPromise keepPromise;
    private final ReleasePromise releasePromise;
    private final MovePromise movePromise;
    private final HandOverPromise handOverPromise;
    private final ReopenPromise reopenPromise;
    private final Companies companies;
    private final Clock clock;

    PromisesApi(
            FindPromises findPromises,
            FoundCommitments commitments,
            PromiseBook book,
            PromiseAnswers answers,
            KeepPromise keepPromise,
            ReleasePromise releasePromise,
            MovePromise movePromise,
            HandOverPromise handOverPromise,
            ReopenPromise reopenPromise,
            Companies companies,
            Clock clock) {
        this.findPromises = findPromises;
        this.commitments = commitments;
        this.book = book;
        this.answers = answers;
        this.keepPromise = keepPromise;
        this.releasePromise = releasePromise;
        this.movePromise = movePromise;
        this.handOverPromise = handOverPromise;
        this.reopenPromise = reopenPromise;
        this.companies = companies;
        this.clock = clock;
    }

    @GetMapping
    Slice<PromiseAnswer> list(
            Actor actor,
            @RequestParam(defaultValue = "team") String view,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        PromiseView chosen = PromiseView.of(view).orElseThrow(() -> Invalid.at("/view", "promises.fault.view"));
        Days days = days(from, to);
        Slice<ListedPromise> slice = findPromises.list(
                actor, chosen, days.begin(), days.end(), PromisePlace.read(cursor), Math.clamp(limit, 1, Slice.MOST));
        return new Slice<>(
                answers.of(slice.items().stream().map(ListedPromise::promise).toList()), slice.next());
    }

    /** Whole days where the company is; {@code to} is the first that does not count any more. */
    private record Days(LocalDate from, LocalDate to, ZoneId zone) {
        Instant begin() {
            return LastMoment.behind(from, zone);
        }

        Instant end() {
            return LastMoment.behind(to, zone);
        }
    }

    private Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
        ZoneId zone = companies.company().zone();
        LocalDate last = Objects.requireNonNullElseGet(
                to, () -> LocalDate.ofInstant(clock.instant(), zone).plusDays(1));
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS));
        if (!first.isBefore(last)) {
            throw Invalid.at("/to", "promises.fault.window");
        }
        return new Days(first, last, zone);
    }

    /** How many promises were kept by the date that was given first. */
    record RateAnswer(
            String metric,
            int formulaVersion,
            LocalDate from,
            LocalDate to,
            long numerator,
            long denominator,
            @Nullable BigDecimal percent,
            long keptLate,
            long missed,
            long released,
            long unbacked) {}

    @GetMapping("/kept-rate")
    RateAnswer rate(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Days days = days(from, to);
        KeptRate rate = findPromises.rate(actor, days.begin(), days.end());
        return new RateAnswer(
                PromiseMeasurements.PROMISE_KEPT.code(),
                KeptRate.FORMULA,
                days.from(),
                days.to(),
                rate.kept(),
                rate.due(),
                rate.percent(),
                rate.keptLate(),
                rate.missed(),
                rate.released(),
                commitments.count(actor));
    }

    @GetMapping("/{id}")
    ResponseEntity<PromiseAnswer> show(Actor actor, @PathVariable UUID id) {
        book.find(actor, new PromiseId(id));
        return answers.one(new PromiseId(id));
    }

    /** Null leaves things as they are. */
    record PromiseChange(@Nullable UUID owner) {}

    @PatchMapping("/{id}")
    ResponseEntity<PromiseAnswer> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody PromiseChange body) {
        if (body.owner() != null) {
            handOverPromise.handOver(actor, new PromiseId(id), new StaffId(body.owner()), version(tag));
        }
        return show(actor, id);
    }

    record Keeping(@Nullable Instant at) {}

    @PostMapping("/{id}/keeping")
    ResponseEntity<PromiseAnswer> keep(Actor actor, @PathVariable UUID id, @RequestBody Keeping body) {
        keepPromise.keep(actor, new PromiseId(id), body.at());
        return answers.one(new PromiseId(id));
    }

    record Release(@Nullable String reason) {}

    @PostMapping("/{id}/release")
    ResponseEntity<PromiseAnswer> release(Actor actor, @PathVariable UUID id, @RequestBody Release body) {
        releasePromise.release(actor, new PromiseId(id), Objects.requireNonNullElse(body.reason(), ""));
        return answers.one(new PromiseId(id));
    }

    record MoveBody(
            @Nullable Instant dueAt,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {}

    @PostMapping("/{id}/moves")
    ResponseEntity<PromiseAnswer> move(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody MoveBody body) {
        Due due = Due.read(body.dueAt(), body.dueOn(), companies.company().zone());
        movePromise.move(actor, new PromiseId(id), due, Objects.requireNonNullElse(body.reason(), ""), version(tag));
        return answers.one(new PromiseId(id));
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<PromiseAnswer> reopen(Actor actor, @PathVariable UUID id) {
        reopenPromise.reopen(actor, new PromiseId(id));
        return answers.one(new PromiseId(id));
    }

    /** The version that an If-Match names, 0 where there is none, -1 where it is none of ours. */
    private static int version(String tag) {
        String digits = tag.replace("W/", "").replace("\"", "").strip();
        return digits.isEmpty() || digits.equals("*") ? 0 : digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
