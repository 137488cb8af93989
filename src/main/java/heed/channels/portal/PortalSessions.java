package heed.channels.portal;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of browsers in which customers are signed in. */
@Repository
class PortalSessions {

    private final JdbcClient db;

    PortalSessions(JdbcClient db) {
        this.db = db;
    }

    void add(byte[] tokenHash, Proven who, Instant at, Instant expiresAt) {
        db.sql("""
                insert into channels.portal_session (token_hash, customer, address_hash, began_at, expires_at)
                values (:hash, :customer, :address, :at, :expiresAt)
                """)
                .param("hash", tokenHash)
                .param("customer", who.customer().value())
                .param("address", who.addressHash())
                .param("at", Column.of(at))
                .param("expiresAt", Column.of(expiresAt))
                .update();
    }

    Optional<Proven> find(byte[] tokenHash, Instant now) {
        return db.sql("""
                select customer, address_hash from channels.portal_session
                 where token_hash = :hash and expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", Column.of(now))
                .query((row, _) -> new Proven(new CustomerId(Column.id(row, "customer")), row.getBytes("address_hash")))
                .optional();
    }

    void end(byte[] tokenHash) {
        db.sql("delete from channels.portal_session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from channels.portal_session where expires_at < :moment")
                .param("moment", Column.of(moment))
                .update();
    }
}
