package heed.channels.portal;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links by which customers come in. */
@Repository
class PortalLinks {

    private final JdbcClient db;

    PortalLinks(JdbcClient db) {
        this.db = db;
    }

    void add(byte[] tokenHash, Proven who, Instant at, Instant expiresAt) {
        db.sql("""
                insert into channels.portal_link (token_hash, customer, address_hash, made_at, expires_at)
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
                select customer, address_hash from channels.portal_link
                 where token_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", Column.of(now))
                .query((row, _) -> toProven(row))
                .optional();
    }

    /** Uses it up: one caller alone gets an answer. */
    Optional<Proven> use(byte[] tokenHash, Instant now) {
        return db.sql("""
                update channels.portal_link set used_at = :now
                 where token_hash = :hash and used_at is null and expires_at > :now
                returning customer, address_hash
                """)
                .param("hash", tokenHash)
                .param("now", Column.of(now))
                .query((row, _) -> toProven(row))
                .optional();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from channels.portal_link where made_at < :moment")
                .param("moment", Column.of(moment))
                .update();
    }

    private static Proven toProven(ResultSet row) throws SQLException {
        return new Proven(new CustomerId(Column.id(row, "customer")), row.getBytes("address_hash"));
    }
}
