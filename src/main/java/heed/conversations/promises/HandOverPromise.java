package heed.conversations.promises;

import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives a promise to a colleague who keeps it instead. */
@Service
class HandOverPromise {

    private final PromiseBook book;
    private final MakePromise makePromise;
    private final StaffDirectory staff;

    HandOverPromise(PromiseBook book, MakePromise makePromise, StaffDirectory staff) {
        this.book = book;
        this.makePromise = makePromise;
        this.staff = staff;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @throws Invalid where the colleague does not answer this queue
     * @throws Refused where it is settled
     */
    @Atomic
    Promise handOver(Actor actor, PromiseId id, StaffId owner, int expected) {
        PromiseBook.Page page = book.open(actor, id, expected);
        if (!makePromise.mayOwn(page.conversation().queue(), owner)) {
            throw Invalid.at("/owner", "promises.fault.owner");
        }
        Promise handed = page.promise().ownedBy(owner);
        book.write(
                actor,
                page,
                handed,
                List.of(),
                "promises.event.handed-over",
                handed.text(),
                staff.names(List.of(owner)).getOrDefault(owner, ""));
        return handed;
    }
}
