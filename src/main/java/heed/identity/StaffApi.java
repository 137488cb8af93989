package heed.identity;

import heed.web.EntityTag;
import heed.web.Slice;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff, for programs. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffApi {

    private final FindStaff findStaff;
    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;
    private final DeactivateStaff deactivateStaff;

    StaffApi(FindStaff findStaff, AddStaff addStaff, ChangeStaff changeStaff, DeactivateStaff deactivateStaff) {
        this.findStaff = findStaff;
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
        this.deactivateStaff = deactivateStaff;
    }

    @GetMapping
    Slice<StaffView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return findStaff.page(actor, q, cursor, limit).map(StaffView::of);
    }

    @PostMapping
    ResponseEntity<StaffView> create(@RequestBody StaffDetails details, Actor actor) {
        StaffMember member = addStaff.add(actor, details);
        return ResponseEntity.created(URI.create("/api/v1/staff/" + member.id().value()))
                .body(StaffView.of(member));
    }

    @GetMapping("/{id}")
    ResponseEntity<StaffView> show(@PathVariable UUID id, Actor actor) {
        StaffMember member = findStaff.one(actor, new StaffId(id));
        return ResponseEntity.ok().eTag(EntityTag.of(member.version())).body(StaffView.of(member));
    }

    @PatchMapping("/{id}")
    StaffView update(
            @PathVariable UUID id,
            @RequestBody StaffDetails details,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String tag,
            Actor actor) {
        return StaffView.of(changeStaff.change(actor, new StaffId(id), details, EntityTag.version(tag)));
    }

    @PostMapping("/{id}/deactivation")
    StaffView deactivate(@PathVariable UUID id, Actor actor) {
        return StaffView.of(deactivateStaff.deactivate(actor, new StaffId(id)));
    }

    @DeleteMapping("/{id}/deactivation")
    StaffView reactivate(@PathVariable UUID id, Actor actor) {
        return StaffView.of(deactivateStaff.reactivate(actor, new StaffId(id)));
    }
}
