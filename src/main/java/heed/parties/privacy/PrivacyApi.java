package heed.parties.privacy;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.NotFound;
import heed.web.Frame;
import heed.web.Slice;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Export, erasure and holds in the API. */
@RestController
@RequestMapping("/api/v1")
class PrivacyApi {

    private final DecideErasure decide;
    private final HoldCustomer holdCustomer;
    private final AskForExport askForExport;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final Exports exports;
    private final CustomerDirectory customers;
    private final HandOverArchive handOver;
    private final Clock clock;

    PrivacyApi(
            DecideErasure decide,
            HoldCustomer holdCustomer,
            AskForExport askForExport,
            Erasures erasures,
            LegalHolds holds,
            Exports exports,
            CustomerDirectory customers,
            HandOverArchive handOver,
            Clock clock) {
        this.decide = decide;
        this.holdCustomer = holdCustomer;
        this.askForExport = askForExport;
        this.erasures = erasures;
        this.holds = holds;
        this.exports = exports;
        this.customers = customers;
        this.handOver = handOver;
        this.clock = clock;
    }

    record ExportBody(@Nullable Boolean colleagues) {}

    record ExportView(
            UUID id,
            UUID customer,
            String state,
            boolean colleagues,
            Instant askedAt,
            String askedBy,
            Instant expiresAt,
            @Nullable Instant readAt,
            String archive) {}

    record ReasonBody(@Nullable String reason) {}

    record ErasureView(
            UUID id,
            UUID customer,
            String state,
            String reason,
            Instant requestedAt,
            String requestedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            boolean fromLedger,
            Map<String, Integer> erased) {}

    record HoldView(
            UUID id,
            UUID customer,
            String reason,
            Instant placedAt,
            String placedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy) {

        static HoldView of(LegalHold hold) {
            return new HoldView(
                    hold.id(),
                    hold.customer().value(),
                    hold.reason(),
                    hold.placedAt(),
                    hold.placedBy(),
                    hold.liftedAt(),
                    hold.liftedBy());
        }
    }

    @PostMapping("/customers/{id}/exports")
    ResponseEntity<ExportView> export(Actor actor, @PathVariable UUID id, @RequestBody ExportBody body) {
        Export export = askForExport.ask(actor, new CustomerId(id), Boolean.TRUE.equals(body.colleagues()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/customers/" + id + "/exports/" + export.id()))
                .body(view(export));
    }

    @GetMapping("/customers/{id}/exports/{export}")
    ExportView export(Actor actor, @PathVariable UUID id, @PathVariable UUID export) {
        actor.require(Right.PRIVACY_WRITE);
        return view(exports.find(new CustomerId(id), export).orElseThrow(NotFound::new));
    }

    @GetMapping("/customers/{id}/exports/{export}/archive")
    void archive(
            Actor actor,
            @Parameter(hidden = true) Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID export,
            HttpServletResponse response)
            throws IOException {
        handOver.handOver(actor, frame, new CustomerId(id), export, response);
    }

    @PostMapping("/customers/{id}/erasures")
    ResponseEntity<ErasureView> request(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        Erasure erasure = decide.request(actor, new CustomerId(id), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/erasures/" + erasure.id()))
                .body(view(erasure));
    }

    @GetMapping("/erasures")
    Slice<ErasureView> list(
            Actor actor, @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.PRIVACY_WRITE);
        int most = Math.clamp(limit, 1, Slice.MOST);
        ErasureCursor after = ErasureCursor.read(cursor);
        List<Erasure> found = erasures.before(after.at(), after.id(), most + 1);
        List<Erasure> shown = found.subList(0, Math.min(most, found.size()));
        return new Slice<>(
                shown.stream().map(this::view).toList(),
                found.size() > most ? ErasureCursor.after(shown.getLast()).text() : null);
    }

    @GetMapping("/erasures/{id}")
    ErasureView show(Actor actor, @PathVariable UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        return view(erasures.find(id).orElseThrow(NotFound::new));
    }

    @PostMapping("/erasures/{id}/approval")
    ErasureView approve(Actor actor, @PathVariable UUID id) {
        return view(decide.approve(actor, id));
    }

    @PostMapping("/erasures/{id}/cancellation")
    ErasureView cancel(Actor actor, @PathVariable UUID id) {
        return view(decide.cancel(actor, id));
    }

    @GetMapping("/customers/{id}/holds")
    Slice<HoldView> holds(Actor actor, @PathVariable UUID id) {
        actor.require(Right.PRIVACY_WRITE);
        var customer = new CustomerId(id);
        customers.require(customer);
        return new Slice<>(
                holds.of(customers.allOf(customer)).stream().map(HoldView::of).toList(), null);
    }

    @PostMapping("/customers/{id}/holds")
    ResponseEntity<HoldView> hold(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        LegalHold hold = holdCustomer.place(actor, new CustomerId(id), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id + "/holds"))
                .body(HoldView.of(hold));
    }

    @DeleteMapping("/customers/{id}/holds/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor, @PathVariable UUID id, @PathVariable UUID hold) {
        holdCustomer.lift(actor, new CustomerId(id), hold);
    }

    private ExportView view(Export export) {
        return new ExportView(
                export.id(),
                export.customer().value(),
                export.open(clock.instant()) ? "ready" : "expired",
                export.colleagues(),
                export.askedAt(),
                export.askedBy(),
                export.expiresAt(),
                export.readAt(),
                "/api/v1/customers/" + export.customer().value() + "/exports/" + export.id() + "/archive");
    }

    private ErasureView view(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.customer().value(),
                erasure.state().key(),
                erasure.reason(),
                erasure.requestedAt(),
                erasure.requestedByName(),
                erasure.approvedAt(),
                erasure.approvedByName(),
                erasure.dueAt(),
                erasure.endedAt(),
                erasure.endedByName(),
                erasure.fromLedger(),
                erasures.counts(erasure.id()));
    }
}
