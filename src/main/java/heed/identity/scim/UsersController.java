package heed.identity.scim;

import heed.identity.Actor;
import heed.identity.OwnAddress;
import heed.identity.StaffDetails;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Staff, for a company's directory. */
@RestController
@RequestMapping(
        path = "/scim/v2/Users",
        produces = {ScimAnswers.TYPE, "application/json"})
class UsersController {

    private static final int MOST = 200;

    private final ProvisionStaff provisionStaff;
    private final OwnAddress ownAddress;

    UsersController(ProvisionStaff provisionStaff, OwnAddress ownAddress) {
        this.provisionStaff = provisionStaff;
        this.ownAddress = ownAddress;
    }

    @GetMapping
    ScimList<ScimUser> list(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count,
            Actor actor) {
        int from = Math.max(1, startIndex);
        if (filter.isBlank()) {
            var stretch = provisionStaff.list(actor, from - 1, Math.clamp(count, 0, MOST));
            return ScimList.of(stretch.members().stream().map(this::view).toList(), stretch.total(), from);
        }
        ScimFilter read = ScimFilter.of(filter)
                .filter(asked -> asked.isAbout("userName"))
                .orElseThrow(() ->
                        new ScimFault(HttpStatus.BAD_REQUEST, "invalidFilter", "only userName eq \"…\" is understood"));
        List<ScimUser> found = provisionStaff.named(actor, read.value()).map(this::view).stream()
                .toList();
        return ScimList.of(found, found.size(), 1);
    }

    @PostMapping
    ResponseEntity<ScimUser> create(@RequestBody JsonNode body, Actor actor) {
        StaffMember member = provisionStaff.add(actor, read(body));
        if (body.has("active") && !UserPatch.truth(body.path("active"))) {
            member = provisionStaff.deactivate(actor, member.id());
        }
        ScimUser view = view(member);
        return ResponseEntity.created(URI.create(view.meta().location())).body(view);
    }

    @GetMapping("/{id}")
    ScimUser show(@PathVariable UUID id, Actor actor) {
        return view(provisionStaff.one(actor, new StaffId(id)));
    }

    @PatchMapping("/{id}")
    ScimUser update(@PathVariable UUID id, @RequestBody JsonNode body, Actor actor) {
        provisionStaff.one(actor, new StaffId(id));
        return view(provisionStaff.change(actor, new StaffId(id), UserPatch.read(body)));
    }

    /** Nobody is ever deleted: what they did stays theirs. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Actor actor) {
        provisionStaff.deactivate(actor, new StaffId(id));
    }

    private static StaffDetails read(JsonNode body) {
        String email = body.path("userName").asString("");
        String name = body.path("displayName")
                .asString(body.path("name").path("formatted").asString(""));
        String parts = (body.path("name").path("givenName").asString("") + " "
                        + body.path("name").path("familyName").asString(""))
                .strip();
        String called = !name.isBlank() ? name : parts.isEmpty() ? email : parts;
        return new StaffDetails(called, email, null, List.of(), List.of(), null, null);
    }

    private ScimUser view(StaffMember member) {
        return ScimUser.of(member, ownAddress.base());
    }
}
