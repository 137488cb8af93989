package heed.identity;

import heed.platform.Column;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row that says with which token the first administrator may be made. */
@Repository
class SetUpOffers {

    private final JdbcClient db;

    SetUpOffers(JdbcClient db) {
        this.db = db;
    }

    /** The newest offer holds; one that was taken is never made again. */
    void offer(byte[] tokenHash, Instant at) {
        db.sql("""
                insert into identity.set_up as s (id, token_hash, offered_at) values (1, :hash, :at)
                on conflict (id) do update set token_hash = :hash, offered_at = :at where s.done_at is null
                """).param("hash", tokenHash).param("at", Column.of(at)).update();
    }

    /** Takes the offer: true for exactly one caller, and only with its token. */
    boolean take(byte[] tokenHash, Instant at) {
        return db.sql("update identity.set_up set done_at = :at where token_hash = :hash and done_at is null")
                        .param("at", Column.of(at))
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }
}
