package heed.identity.roles;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.Role;
import heed.identity.StaffRoles;
import heed.platform.NotFound;
import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
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

/** Roles, for programs. */
@RestController
@RequestMapping("/api/v1/roles")
class RolesApi {

    private final StaffRoles roles;
    private final WriteRole writeRole;

    RolesApi(StaffRoles roles, WriteRole writeRole) {
        this.roles = roles;
        this.writeRole = writeRole;
    }

    @GetMapping
    Slice<RoleView> list(Actor actor) {
        actor.require(Right.STAFF_READ);
        return new Slice<>(roles.all().stream().map(RoleView::of).toList(), null);
    }

    @GetMapping("/{key}")
    ResponseEntity<RoleView> show(Actor actor, @PathVariable String key) {
        actor.require(Right.STAFF_READ);
        return answer(roles.find(key).orElseThrow(NotFound::new));
    }

    @PostMapping
    ResponseEntity<RoleView> create(Actor actor, @RequestBody RoleDetails details) {
        Role role = writeRole.write(actor, details);
        return ResponseEntity.created(URI.create("/api/v1/roles/" + role.key()))
                .eTag(EntityTag.of(role.version()))
                .body(RoleView.of(role));
    }

    @PatchMapping("/{key}")
    ResponseEntity<RoleView> update(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody RoleDetails details) {
        return answer(
                writeRole.change(actor, key, details, EntityTag.version(tag)).orElseThrow(EntityTag::changedMeanwhile));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable String key) {
        writeRole.remove(actor, key);
    }

    private static ResponseEntity<RoleView> answer(Role role) {
        return ResponseEntity.ok().eTag(EntityTag.of(role.version())).body(RoleView.of(role));
    }
}
