package heed.conversations.disclosures;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.VerifyRequester.Proof;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disclosures in the API: one resource for each step, refused with what is missing where it comes too early. */
@RestController
@RequestMapping("/api/v1")
class DisclosureApi {

    private final ConversationDirectory conversations;
    private final Disclosures disclosures;
    private final DisclosureSteps steps;
    private final OpenDisclosures openDisclosures;
    private final RequestDisclosure requestDisclosure;
    private final ClassifyDisclosure classifyDisclosure;
    private final VerifyRequester verifyRequester;
    private final SendVerificationLink sendVerificationLink;
    private final PauseDisclosure pauseDisclosure;
    private final AuthoriseDisclosure authoriseDisclosure;
    private final ReleaseDisclosure releaseDisclosure;

    DisclosureApi(
            ConversationDirectory conversations,
            Disclosures disclosures,
            DisclosureSteps steps,
            OpenDisclosures openDisclosures,
            RequestDisclosure requestDisclosure,
            ClassifyDisclosure classifyDisclosure,
            VerifyRequester verifyRequester,
            SendVerificationLink sendVerificationLink,
            PauseDisclosure pauseDisclosure,
            AuthoriseDisclosure authoriseDisclosure,
            ReleaseDisclosure releaseDisclosure) {
        this.conversations = conversations;
        this.disclosures = disclosures;
        this.steps = steps;
        this.openDisclosures = openDisclosures;
        this.requestDisclosure = requestDisclosure;
        this.classifyDisclosure = classifyDisclosure;
        this.verifyRequester = verifyRequester;
        this.sendVerificationLink = sendVerificationLink;
        this.pauseDisclosure = pauseDisclosure;
        this.authoriseDisclosure = authoriseDisclosure;
        this.releaseDisclosure = releaseDisclosure;
    }

    @GetMapping("/disclosures")
    Slice<DisclosureView> open(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        return openDisclosures.page(actor, cursor, limit).map(DisclosureView::of);
    }

    @GetMapping("/conversations/{id}/disclosures")
    Slice<DisclosureView> list(Actor actor, @PathVariable UUID id) {
        ConversationId conversation =
                conversations.find(actor, new ConversationId(id)).id();
        return new Slice<>(
                disclosures.of(conversation).stream().map(DisclosureView::of).toList(), null);
    }

    record AskedBody(@Nullable String kind, @Nullable String asked) {}

    @PostMapping("/conversations/{id}/disclosures")
    ResponseEntity<DisclosureView> request(Actor actor, @PathVariable UUID id, @RequestBody AskedBody body) {
        Disclosure made = requestDisclosure.request(
                actor,
                new ConversationId(id),
                Objects.requireNonNullElse(body.kind(), Kind.INFORMATION.key()),
                text(body.asked()));
        return ResponseEntity.created(URI.create(address(made))).body(DisclosureView.of(made));
    }

    @GetMapping("/conversations/{id}/disclosures/{disclosure}")
    DisclosureView show(Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure) {
        Disclosure found = steps.read(actor, disclosure);
        if (!found.conversation().value().equals(id)) {
            throw new NotFound();
        }
        return DisclosureView.of(found);
    }

    record ClassificationBody(
            @Nullable String sensitivity,
            @Nullable List<String> classes,
            @Nullable String basis,
            @Nullable String ethics) {}

    @PostMapping("/conversations/{id}/disclosures/{disclosure}/classification")
    ResponseEntity<DisclosureView> classify(
            Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure, @RequestBody ClassificationBody body) {
        show(actor, id, disclosure);
        return step(classifyDisclosure.classify(
                actor,
                disclosure,
                text(body.sensitivity()),
                Objects.requireNonNullElse(body.classes(), List.of()),
                text(body.basis()),
                text(body.ethics())));
    }

    record DelegateBody(
            @Nullable String name,
            @Nullable String scope,
            @Nullable LocalDate until) {

        Delegate delegate() {
            if (until == null) {
                throw Invalid.at("/delegate/until", "disclosures.fault.until");
            }
            return new Delegate(text(name), text(scope), until);
        }
    }

    record VerificationBody(
            @Nullable String method,
            @Nullable String evidence,
            @Nullable DelegateBody delegate,
            @Nullable String address) {}

    /** With the method {@code link}, sends one to an address on file; with another, records what was seen. */
    @PostMapping("/conversations/{id}/disclosures/{disclosure}/verification")
    ResponseEntity<DisclosureView> verify(
            Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure, @RequestBody VerificationBody body) {
        show(actor, id, disclosure);
        DelegateBody delegate = body.delegate();
        return step(
                Method.LINK.key().equals(body.method())
                        ? sendVerificationLink.send(actor, disclosure, text(body.address()))
                        : verifyRequester.verify(
                                actor,
                                disclosure,
                                new Proof(
                                        text(body.method()),
                                        text(body.evidence()),
                                        delegate == null ? null : delegate.delegate())));
    }

    record PauseBody(@Nullable String reason) {}

    /** Without a reason the clock runs again. */
    @PostMapping("/conversations/{id}/disclosures/{disclosure}/pause")
    ResponseEntity<DisclosureView> pause(
            Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure, @RequestBody PauseBody body) {
        show(actor, id, disclosure);
        String reason = body.reason();
        return step(
                reason == null
                        ? pauseDisclosure.resume(actor, disclosure)
                        : pauseDisclosure.pause(actor, disclosure, reason));
    }

    record AuthorisationBody(@Nullable String remark) {}

    @PostMapping("/conversations/{id}/disclosures/{disclosure}/authorisation")
    ResponseEntity<DisclosureView> authorise(
            Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure, @RequestBody AuthorisationBody body) {
        show(actor, id, disclosure);
        return step(authoriseDisclosure.authorise(actor, disclosure, text(body.remark())));
    }

    record EndingBody(@Nullable String told, @Nullable String reply) {}

    @PostMapping("/conversations/{id}/disclosures/{disclosure}/release")
    ResponseEntity<DisclosureView> release(
            Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure, @RequestBody EndingBody body) {
        show(actor, id, disclosure);
        return step(releaseDisclosure.release(actor, disclosure, text(body.told()), text(body.reply())));
    }

    @PostMapping("/conversations/{id}/disclosures/{disclosure}/refusal")
    ResponseEntity<DisclosureView> refuse(
            Actor actor, @PathVariable UUID id, @PathVariable UUID disclosure, @RequestBody EndingBody body) {
        show(actor, id, disclosure);
        return step(releaseDisclosure.decline(actor, disclosure, text(body.told()), text(body.reply())));
    }

    private static ResponseEntity<DisclosureView> step(Disclosure taken) {
        return ResponseEntity.created(URI.create(address(taken))).body(DisclosureView.of(taken));
    }

    private static String address(Disclosure disclosure) {
        return "/api/v1/conversations/" + disclosure.conversation().value() + "/disclosures/" + disclosure.id();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
