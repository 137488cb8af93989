package heed.platform;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A change of state that the database refuses as often as a test wants. */
@Component
class Transfer {

    @Autowired
    JdbcClient db;

    /** Counts its runs; PostgreSQL itself raises the failure. */
    @Atomic
    int failingFirst(AtomicInteger attempts, int failures, String state) {
        if (attempts.incrementAndGet() <= failures) {
            db.sql("do $$ begin raise exception 'not now' using errcode = '" + state + "'; end $$")
                    .update();
        }
        return attempts.get();
    }

    /** A transaction around another. */
    @Component
    static class Errand {

        @Autowired
        Transfer transfer;

        @Atomic
        int around(AtomicInteger attempts) {
            return transfer.failingFirst(attempts, 1, "40001");
        }
    }
}
