package heed.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells open pages that something they show has changed. The news is a hint without contents, written in the transaction of
 * the change; a page that missed it learns the same when it asks again.
 */
@Repository
public class LiveNews {

    private final JdbcClient db;

    LiveNews(JdbcClient db) {
        this.db = db;
    }

    /** @param topic kind and id: {@code conversation:0199…}, {@code standard:phone-2min}, or a kind alone: {@code inbox} */
    public void tell(String topic) {
        db.sql("insert into web.news (topic) values (?)").param(topic).update();
    }
}
