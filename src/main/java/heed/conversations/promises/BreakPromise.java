package heed.conversations.promises;

import heed.conversations.promises.Promise.State;
import heed.identity.Actor;
import heed.platform.Atomic;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes down that time has overtaken a promise. Doing it twice changes nothing, so that every replica may. */
@Service
class BreakPromise {

    /** What broke longer ago was brought in from the past, and the timeline would put it under today. */
    private static final Duration RECENT = Duration.ofDays(2);

    private final PromiseBook book;

    BreakPromise(PromiseBook book) {
        this.book = book;
    }

    /** Does nothing where it has been settled, moved or broken meanwhile. */
    @Atomic
    void breakOverdue(PromiseId id) {
        PromiseBook.Page page = book.open(Actor.SYSTEM, id, 0);
        Promise now = page.promise();
        if (!now.equals(page.stored())) {
            boolean broken = now.state() == State.BROKEN
                    && page.stored().state() == State.OPEN
                    && now.due().at().isAfter(book.now().minus(RECENT));
            book.write(Actor.SYSTEM, page, now, List.of(), broken ? "promises.event.broken" : "", now.text());
        }
    }
}
