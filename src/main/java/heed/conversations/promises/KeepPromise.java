package heed.conversations.promises;

import heed.conversations.promises.Promise.Settlement;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says that what was promised has been done, in time or late. */
@Service
class KeepPromise {

    private final PromiseBook book;

    KeepPromise(PromiseBook book) {
        this.book = book;
    }

    /**
     * @param at when it was done; null for now
     * @throws Refused where it is settled
     */
    @Atomic
    Promise keep(Actor actor, PromiseId id, @Nullable Instant at) {
        PromiseBook.Page page = book.open(actor, id, 0);
        Instant done = book.moment(actor, at);
        if (done.isBefore(page.promise().made().at())) {
            throw Refused.because("promises.fault.before-made");
        }
        Promise kept = page.promise().kept(new Settlement(actor.id(), actor.name(), done, ""));
        book.write(
                actor,
                page,
                kept,
                List.of(PromiseFacts.happened(kept, PromiseFacts.KEPT, done)),
                book.isNow(done) ? "promises.event." + kept.state().key() : "",
                kept.text());
        return kept;
    }
}
