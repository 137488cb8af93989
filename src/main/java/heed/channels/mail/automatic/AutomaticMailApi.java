package heed.channels.mail.automatic;

import heed.identity.Actor;
import heed.platform.Invalid;
import heed.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How mailboxes meet those who write to them, in the API. */
@RestController
@RequestMapping("/api/v1/automatic-mail")
class AutomaticMailApi {

    private final ChangeManners changeManners;

    AutomaticMailApi(ChangeManners changeManners) {
        this.changeManners = changeManners;
    }

    record MannerBody(
            @Nullable Boolean acknowledges, @Nullable Boolean setsJunkAside) {}

    @GetMapping
    Slice<Manner> list(Actor actor) {
        return new Slice<>(changeManners.all(actor), null);
    }

    @PutMapping("/{address}")
    Manner save(Actor actor, @PathVariable String address, @RequestBody MannerBody body) {
        return changeManners.save(
                actor,
                address,
                needed(body.acknowledges(), "/acknowledges"),
                needed(body.setsJunkAside(), "/setsJunkAside"));
    }

    private static boolean needed(@Nullable Boolean chosen, String pointer) {
        if (chosen == null) {
            throw Invalid.at(pointer, "automatic.fault.choice");
        }
        return chosen;
    }
}
