package heed.parties.consent;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.ContactPermission;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.consent.RecordConsent.Saying;
import heed.platform.NotFound;
import heed.web.EntityTag;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consent, objection and restriction in the API. */
@RestController
@RequestMapping("/api/v1")
class ConsentApi {

    private final CustomerDirectory customers;
    private final Purposes purposes;
    private final Consents consents;
    private final ContactLimits limits;
    private final ContactPermission permission;
    private final KeepPurposes keepPurposes;
    private final RecordConsent recordConsent;

    ConsentApi(
            CustomerDirectory customers,
            Purposes purposes,
            Consents consents,
            ContactLimits limits,
            ContactPermission permission,
            KeepPurposes keepPurposes,
            RecordConsent recordConsent) {
        this.customers = customers;
        this.purposes = purposes;
        this.consents = consents;
        this.limits = limits;
        this.permission = permission;
        this.keepPurposes = keepPurposes;
        this.recordConsent = recordConsent;
    }

    record PurposeView(String key, String basis, int version, Map<String, String> texts, boolean retired) {

        static PurposeView of(Purpose purpose) {
            return new PurposeView(
                    purpose.key(),
                    purpose.basis().key(),
                    purpose.version(),
                    purpose.texts(),
                    purpose.retiredAt() != null);
        }
    }

    record PurposeBody(
            @Nullable String key,
            @Nullable String basis,
            @Nullable Map<String, String> texts) {}

    record PurposeChange(
            @Nullable Map<String, String> texts, @Nullable Boolean retired) {}

    @GetMapping("/purposes")
    Map<String, List<PurposeView>> purposes(Actor actor) {
        actor.require(Right.CUSTOMERS_READ);
        return Map.of("items", purposes.all().stream().map(PurposeView::of).toList());
    }

    @PostMapping("/purposes")
    ResponseEntity<PurposeView> add(Actor actor, @RequestBody PurposeBody body) {
        Purpose added = keepPurposes.add(actor, body.key(), body.basis(), body.texts());
        return ResponseEntity.created(URI.create("/api/v1/purposes/" + added.key()))
                .body(PurposeView.of(added));
    }

    @PatchMapping("/purposes/{key}")
    ResponseEntity<PurposeView> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            @RequestBody PurposeChange body) {
        actor.require(Right.SETTINGS_WRITE);
        if (body.texts() != null) {
            keepPurposes.reword(actor, key, body.texts(), EntityTag.version(tag));
        }
        if (body.retired() != null) {
            keepPurposes.retire(actor, key, body.retired());
        }
        Purpose purpose = purposes.find(key).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(EntityTag.of(purpose.version())).body(PurposeView.of(purpose));
    }

    record ConsentView(
            UUID id,
            UUID customer,
            String purpose,
            int version,
            boolean given,
            Instant at,
            String how,
            String recordedBy) {

        static ConsentView of(ConsentAct act) {
            return new ConsentView(
                    act.id(),
                    act.customer().value(),
                    act.purpose(),
                    act.version(),
                    act.given(),
                    act.at(),
                    act.how(),
                    act.recordedBy());
        }
    }

    /** @param mayContact purposes for which the customer may be written to now */
    record ConsentsView(List<ConsentView> items, List<String> mayContact) {}

    record ConsentBody(
            @Nullable String purpose,
            @Nullable Boolean given,
            @Nullable Integer version,
            @Nullable String how,
            @Nullable Instant at) {}

    @GetMapping("/customers/{id}/consents")
    ConsentsView consents(Actor actor, @PathVariable UUID id) {
        Collection<CustomerId> all = read(actor, id);
        return new ConsentsView(
                consents.of(all).stream().map(ConsentView::of).toList(),
                purposes.all().stream()
                        .map(Purpose::key)
                        .filter(key -> permission.mayContact(new CustomerId(id), key))
                        .toList());
    }

    @PostMapping("/customers/{id}/consents")
    ResponseEntity<ConsentView> say(Actor actor, @PathVariable UUID id, @RequestBody ConsentBody body) {
        ConsentAct act = recordConsent.say(
                actor,
                new CustomerId(id),
                new Saying(body.purpose(), body.given(), body.version(), body.how(), body.at()));
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id + "/consents"))
                .body(ConsentView.of(act));
    }

    record LimitView(
            UUID id,
            UUID customer,
            String kind,
            @Nullable String purpose,
            String reason,
            Instant since,
            String setBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy) {

        static LimitView of(ContactLimit limit) {
            return new LimitView(
                    limit.id(),
                    limit.customer().value(),
                    limit.kind().key(),
                    limit.purpose(),
                    limit.reason(),
                    limit.since(),
                    limit.setBy(),
                    limit.liftedAt(),
                    limit.liftedBy());
        }
    }

    record LimitBody(
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable String reason) {}

    @GetMapping("/customers/{id}/limits")
    Map<String, List<LimitView>> limits(Actor actor, @PathVariable UUID id) {
        return Map.of(
                "items", limits.of(read(actor, id)).stream().map(LimitView::of).toList());
    }

    @PostMapping("/customers/{id}/limits")
    ResponseEntity<LimitView> limit(Actor actor, @PathVariable UUID id, @RequestBody LimitBody body) {
        ContactLimit limit = recordConsent.limit(actor, new CustomerId(id), body.kind(), body.purpose(), body.reason());
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id + "/limits/" + limit.id()))
                .body(LimitView.of(limit));
    }

    @DeleteMapping("/customers/{id}/limits/{limit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor, @PathVariable UUID id, @PathVariable UUID limit) {
        recordConsent.lift(actor, new CustomerId(id), limit);
    }

    private Collection<CustomerId> read(Actor actor, UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        customers.require(new CustomerId(id));
        return customers.allOf(new CustomerId(id));
    }
}
