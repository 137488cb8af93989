package heed.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row that counts the changes of what seldom changes. */
@Repository
class Revisions {

    private final JdbcClient db;

    Revisions(JdbcClient db) {
        this.db = db;
    }

    /** The number as this transaction sees it: the last one committed, or its own. */
    long latest() {
        return db.sql("select number from memory.revision").query(Long.class).single();
    }
}
