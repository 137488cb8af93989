package heed.platform;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row that counts the changes of what seldom changes. */
@Repository
class Revisions {

    private final JdbcClient db;

    Revisions(JdbcClient db) {
        this.db = db;
    }

    /** The number that others see as well; empty where this transaction has changed something itself. */
    OptionalLong committed() {
        return db.sql("select number from memory.revision where by is distinct from pg_current_xact_id_if_assigned()")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The number as this transaction sees it: the last one committed, or its own. */
    long latest() {
        return db.sql("select number from memory.revision").query(Long.class).single();
    }
}
