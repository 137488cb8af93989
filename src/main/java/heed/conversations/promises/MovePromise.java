package heed.conversations.promises;

import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives a promise another date. The first one stays on its page, and stays what counts. */
@Service
class MovePromise {

    private final PromiseBook book;
    private final PromiseMoves moves;

    MovePromise(PromiseBook book, PromiseMoves moves) {
        this.book = book;
        this.moves = moves;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @throws Invalid without a reason or for a date that has passed
     * @throws Refused where it is settled
     */
    @Atomic
    Promise move(Actor actor, PromiseId id, Due to, String reason, int expected) {
        PromiseBook.Page page = book.open(actor, id, expected);
        Instant now = book.now();
        String why = PromiseBook.words("/reason", reason, "promises.fault.reason");
        if (!to.at().isAfter(now)) {
            throw Invalid.at("/dueAt", "promises.fault.past");
        }
        Promise moved = page.promise().moved(to);
        moves.add(actor, id, new Move(now, actor.name(), page.promise().due().at(), to, why));
        book.write(actor, page, moved, List.of(), "promises.event.moved", moved.text(), why);
        return moved;
    }
}
