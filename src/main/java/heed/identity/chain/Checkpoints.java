package heed.identity.chain;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of checkpoints. */
@Repository
class Checkpoints {

    private static final String SELECT =
            "select day, entries, hash, previous, sealed_at, key, signature from identity.audit_checkpoint";

    private final JdbcClient db;

    Checkpoints(JdbcClient db) {
        this.db = db;
    }

    void add(SealedCheckpoint sealed) {
        Checkpoint checkpoint = sealed.checkpoint();
        db.sql("""
                insert into identity.audit_checkpoint (day, entries, hash, previous, sealed_at, key, signature)
                values (:day, :entries, :hash, :previous, :sealedAt, :key, :signature)
                """)
                .param("day", checkpoint.day())
                .param("entries", checkpoint.entries())
                .param("hash", checkpoint.hash().bytes())
                .param("previous", checkpoint.previous().bytes())
                .param("sealedAt", Column.of(checkpoint.sealedAt()))
                .param("key", checkpoint.key())
                .param("signature", sealed.signature())
                .update();
    }

    Optional<SealedCheckpoint> latest() {
        return db.sql(SELECT + " order by day desc limit 1")
                .query(Checkpoints::toSealed)
                .optional();
    }

    /** All of them, in order. */
    List<SealedCheckpoint> all() {
        return db.sql(SELECT + " order by day").query(Checkpoints::toSealed).list();
    }

    /** Those of the last days, in order. */
    List<SealedCheckpoint> since(LocalDate day) {
        return db.sql(SELECT + " where day >= :day order by day")
                .param("day", day)
                .query(Checkpoints::toSealed)
                .list();
    }

    private static SealedCheckpoint toSealed(ResultSet row, int number) throws SQLException {
        return new SealedCheckpoint(
                new Checkpoint(
                        row.getObject("day", LocalDate.class),
                        row.getInt("entries"),
                        Hash.of(row.getBytes("hash")),
                        Hash.of(row.getBytes("previous")),
                        Column.instant(row, "sealed_at"),
                        row.getString("key")),
                row.getBytes("signature"));
    }
}
