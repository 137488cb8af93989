package heed.channels.mail.showing;

import heed.platform.Column;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of pictures that were fetched for letters. */
@Repository
class FetchedPictures {

    private final JdbcClient db;

    FetchedPictures(JdbcClient db) {
        this.db = db;
    }

    /** Numbers of a mail's pictures that are here. */
    Set<Integer> of(UUID mail) {
        return new HashSet<>(db.sql("select number from channels.fetched_picture where mail = :mail")
                .param("mail", mail)
                .query(Integer.class)
                .list());
    }

    Optional<byte[]> find(UUID mail, int number) {
        return db.sql("select drawn from channels.fetched_picture where mail = :mail and number = :number")
                .param("mail", mail)
                .param("number", number)
                .query((row, _) -> row.getBytes("drawn"))
                .optional();
    }

    void keep(UUID mail, int number, byte[] drawn, Instant at) {
        db.sql("""
                insert into channels.fetched_picture (mail, number, drawn, fetched_at) values (:mail, :number, :drawn, :at)
                    on conflict (mail, number) do nothing
                """)
                .param("mail", mail)
                .param("number", number)
                .param("drawn", drawn)
                .param("at", Column.of(at))
                .update();
    }

    int forgetBefore(Instant then) {
        return db.sql("delete from channels.fetched_picture where fetched_at < :then")
                .param("then", Column.of(then))
                .update();
    }
}
