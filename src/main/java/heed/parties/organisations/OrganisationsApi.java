package heed.parties.organisations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.CustomerSight;
import heed.parties.organisations.KeepOrganisation.Description;
import heed.platform.NotFound;
import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations, their members, and who may follow whom, in the API. */
@RestController
@RequestMapping("/api/v1")
class OrganisationsApi {

    private static final int MOST_MEMBERS = 2_000;

    private final Organisations organisations;
    private final Members members;
    private final Watches watches;
    private final CustomerDirectory customers;
    private final CustomerSight sight;
    private final KeepOrganisation keepOrganisation;
    private final NameWatcher nameWatcher;

    OrganisationsApi(
            Organisations organisations,
            Members members,
            Watches watches,
            CustomerDirectory customers,
            CustomerSight sight,
            KeepOrganisation keepOrganisation,
            NameWatcher nameWatcher) {
        this.organisations = organisations;
        this.members = members;
        this.watches = watches;
        this.customers = customers;
        this.sight = sight;
        this.keepOrganisation = keepOrganisation;
        this.nameWatcher = nameWatcher;
    }

    record OrganisationView(UUID id, String name, String visibility, List<String> domains, String url) {

        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.id(),
                    organisation.name(),
                    organisation.visibility().key(),
                    organisation.domains(),
                    "/organisations/" + organisation.id());
        }
    }

    /** @param by {@code name}, or {@code domain} where a verified address at one of its domains is why */
    record MemberView(UUID customer, String role, String by) {}

    record RoleBody(@Nullable String role) {}

    @GetMapping("/organisations")
    Slice<OrganisationView> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        actor.require(Right.CUSTOMERS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                        organisations.page(q, cursor, most + 1),
                        most,
                        each -> each.id().toString())
                .map(OrganisationView::of);
    }

    @PostMapping("/organisations")
    ResponseEntity<OrganisationView> add(Actor actor, @RequestBody Description body) {
        Organisation added = keepOrganisation.add(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/organisations/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(OrganisationView.of(added));
    }

    @GetMapping("/organisations/{id}")
    ResponseEntity<OrganisationView> show(Actor actor, @PathVariable UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        return answer(organisations.find(id).orElseThrow(NotFound::new));
    }

    @PatchMapping("/organisations/{id}")
    ResponseEntity<OrganisationView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody Description body) {
        return answer(keepOrganisation
                .change(actor, id, body, EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile));
    }

    @DeleteMapping("/organisations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        keepOrganisation.remove(actor, id);
    }

    @GetMapping("/organisations/{id}/members")
    Map<String, List<MemberView>> members(Actor actor, @PathVariable UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        if (organisations.find(id).isEmpty()) {
            throw new NotFound();
        }
        return Map.of(
                "items",
                members.of(id, MOST_MEMBERS).stream()
                        .map(each ->
                                new MemberView(each.customer().value(), each.role(), each.byName() ? "name" : "domain"))
                        .toList());
    }

    @PutMapping("/organisations/{id}/members/{customer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(Actor actor, @PathVariable UUID id, @PathVariable UUID customer, @RequestBody RoleBody body) {
        keepOrganisation.admit(actor, id, new CustomerId(customer), body.role());
    }

    @DeleteMapping("/organisations/{id}/members/{customer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID customer) {
        keepOrganisation.dismiss(actor, id, new CustomerId(customer));
    }

    record Ids(List<UUID> items) {}

    @GetMapping("/customers/{id}/watchers")
    Ids watchers(Actor actor, @PathVariable UUID id) {
        CustomerId customer = read(actor, id);
        return new Ids(watches.watchersOf(customers.allOf(customer)).stream()
                .map(CustomerId::value)
                .toList());
    }

    @PutMapping("/customers/{id}/watchers/{watcher}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(Actor actor, @PathVariable UUID id, @PathVariable UUID watcher) {
        nameWatcher.name(actor, new CustomerId(id), new CustomerId(watcher));
    }

    @DeleteMapping("/customers/{id}/watchers/{watcher}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unname(Actor actor, @PathVariable UUID id, @PathVariable UUID watcher) {
        nameWatcher.unname(actor, new CustomerId(id), new CustomerId(watcher));
    }

    /** Whose conversations the customer may follow, themselves among them. */
    @GetMapping("/customers/{id}/sight")
    Ids sight(Actor actor, @PathVariable UUID id) {
        CustomerId customer = read(actor, id);
        return new Ids(sight.visibleTo(customer).stream()
                .map(CustomerId::value)
                .sorted()
                .toList());
    }

    private CustomerId read(Actor actor, UUID id) {
        actor.require(Right.CUSTOMERS_READ);
        var customer = new CustomerId(id);
        customers.require(customer);
        return customer;
    }

    private static ResponseEntity<OrganisationView> answer(Organisation organisation) {
        return ResponseEntity.ok().eTag(EntityTag.of(organisation.version())).body(OrganisationView.of(organisation));
    }
}
