package heed.channels.webform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often each address on the network has asked lately; the addresses themselves are kept for an hour. */
@Repository
class AskedQuestions {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    AskedQuestions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts this one. @return how many came from there within the hour, this one included */
    int count(String source) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("delete from channels.asked_question where asked_at < :before")
                .param("before", now.minus(WINDOW))
                .update();
        db.sql("insert into channels.asked_question (source, asked_at) values (:source, :now)")
                .param("source", source)
                .param("now", now)
                .update();
        return db.sql("select count(*) from channels.asked_question where source = :source")
                .param("source", source)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
