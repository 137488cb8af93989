package heed.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program for whom its token acts and what it may do. */
@RestController
class MeApi {

    @GetMapping("/api/v1/me")
    Me show(Actor actor) {
        return new Me(
                actor.staff(),
                actor.name(),
                actor.rights().stream().map(Right::scope).sorted().toList(),
                actor.queues() == null ? null : actor.queues().stream().sorted().toList());
    }

    /** Id is null for the installation's own token; queues is null where the rights hold in every queue. */
    record Me(
            @Nullable UUID id,
            String name,
            List<String> scopes,
            @Nullable List<String> queues) {}
}
