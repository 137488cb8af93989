package heed.conversations.promises;

import heed.conversations.promises.Promise.Settlement;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes down that the customer needs no more what was promised, and why. */
@Service
class ReleasePromise {

    private final PromiseBook book;

    ReleasePromise(PromiseBook book) {
        this.book = book;
    }

    /**
     * @throws Invalid without a reason
     * @throws Refused where it is settled
     */
    @Atomic
    Promise release(Actor actor, PromiseId id, String reason) {
        PromiseBook.Page page = book.open(actor, id, 0);
        Instant now = book.now();
        String why = PromiseBook.words("/reason", reason, "promises.fault.reason");
        Promise released = page.promise().released(new Settlement(actor.id(), actor.name(), now, why));
        book.write(
                actor,
                page,
                released,
                List.of(PromiseFacts.happened(released, PromiseFacts.RELEASED, now)),
                "promises.event.released",
                released.text(),
                why);
        return released;
    }
}
