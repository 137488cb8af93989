package heed.identity;

import java.util.List;
import java.util.Set;
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
                sorted(actor.queuesFor(Right.CONVERSATIONS_READ)));
    }

    private static @Nullable List<String> sorted(@Nullable Set<String> queues) {
        return queues == null ? null : queues.stream().sorted().toList();
    }

    /** Id is null for the installation's own token; queues are those whose conversations may be read, null for every queue. */
    record Me(
            @Nullable UUID id,
            String name,
            List<String> scopes,
            @Nullable List<String> queues) {}
}
