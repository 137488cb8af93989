package heed.channels.portal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of whether customers may come in. */
@Repository
class PortalSwitches {

    private final JdbcClient db;

    PortalSwitches(JdbcClient db) {
        this.db = db;
    }

    boolean open() {
        return db.sql("select s.open from channels.portal_switch s")
                .query(Boolean.class)
                .single();
    }

    void save(boolean open) {
        db.sql("update channels.portal_switch set open = :open")
                .param("open", open)
                .update();
    }
}
