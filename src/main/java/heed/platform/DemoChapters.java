package heed.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the demo story is wanted, and how far it has been told. */
@Repository
class DemoChapters {

    private final JdbcClient db;

    DemoChapters(JdbcClient db) {
        this.db = db;
    }

    /** The decision of the first start, which is this one where none was made yet. */
    @Atomic
    boolean wanted(boolean now) {
        db.sql("insert into platform.demo (wanted) values (:wanted) on conflict do nothing")
                .param("wanted", now)
                .update();
        return db.sql("select wanted from platform.demo")
                .query((row, n) -> row.getBoolean("wanted"))
                .single();
    }

    /** Marks a chapter as told. @return false where it already was; waits for another Heed that is telling it */
    boolean add(String chapter) {
        return db.sql("insert into platform.demo_chapter (chapter) values (:chapter) on conflict do nothing")
                        .param("chapter", chapter)
                        .update()
                == 1;
    }
}
