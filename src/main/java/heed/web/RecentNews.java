package heed.web;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The news of the last seconds, as every replica reads it. */
@Repository
class RecentNews {

    /** One row is all that one transaction has to tell. */
    static final String BETWEEN_TOPICS = "\n";

    private final JdbcClient db;

    RecentNews(JdbcClient db) {
        this.db = db;
    }

    /** @param age since its transaction began, by the database's clock */
    record News(long id, List<String> topics, Duration age) {}

    /** Looks back ten seconds, because a lower number may be committed after a higher one. */
    List<News> recent() {
        return db.sql("""
                        select id, topic, extract(epoch from clock_timestamp() - told_at) as age
                          from web.news
                         where told_at > now() - interval '10 seconds'
                         order by id
                        """)
                .query((row, _) -> new News(
                        row.getLong("id"),
                        List.of(row.getString("topic").split(BETWEEN_TOPICS)),
                        Duration.ofMillis((long) (row.getDouble("age") * 1000))))
                .list();
    }

    void forgetOld() {
        db.sql("delete from web.news where told_at < now() - interval '5 minutes'")
                .update();
    }
}
