package heed.conversations.promises;

import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes back that a promise was settled: it waits again, and its dates stay as they were. */
@Service
class ReopenPromise {

    private final PromiseBook book;

    ReopenPromise(PromiseBook book) {
        this.book = book;
    }

    /** @throws Refused where it waits, or its conversation is resolved */
    @Atomic
    Promise reopen(Actor actor, PromiseId id) {
        PromiseBook.Page page = book.open(actor, id, 0);
        if (page.conversation().done()) {
            throw Refused.because("promises.fault.done");
        }
        Instant now = book.now();
        Promise again = page.promise().reopened(now);
        book.write(
                actor,
                page,
                again,
                List.of(PromiseFacts.happened(again, PromiseFacts.REOPENED, now)),
                "promises.event.reopened",
                again.text());
        return again;
    }
}
