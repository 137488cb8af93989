package heed.conversations.disclosures;

import heed.platform.Column;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links that were sent to addresses on file; only a hash of each is kept. */
@Repository
class DisclosureLinks {

    private final JdbcClient db;

    DisclosureLinks(JdbcClient db) {
        this.db = db;
    }

    record Link(UUID disclosure, String address) {}

    void add(byte[] hash, UUID disclosure, String address, Instant sentAt, Instant expiresAt) {
        db.sql("""
                insert into conversations.disclosure_link (hash, disclosure, address, sent_at, expires_at)
                values (:hash, :disclosure, :address, :sentAt, :expiresAt)
                """)
                .param("hash", hash)
                .param("disclosure", disclosure)
                .param("address", address)
                .param("sentAt", Column.of(sentAt))
                .param("expiresAt", Column.of(expiresAt))
                .update();
    }

    int sentSince(UUID disclosure, Instant since) {
        return db.sql(
                        "select count(*) from conversations.disclosure_link where disclosure = :disclosure and sent_at > :since")
                .param("disclosure", disclosure)
                .param("since", Column.of(since))
                .query(Integer.class)
                .single();
    }

    /** One that was not used and has not run out. */
    Optional<Link> find(byte[] hash, Instant now) {
        return db.sql("""
                select disclosure, address from conversations.disclosure_link
                 where hash = :hash and used_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Column.of(now))
                .query((row, _) -> new Link(Column.id(row, "disclosure"), row.getString("address")))
                .optional();
    }

    /** Uses it up, with every other one of the same disclosure; false when it was used or has run out. */
    boolean use(byte[] hash, Instant now) {
        boolean used =
                db.sql("""
                        update conversations.disclosure_link set used_at = :now
                         where hash = :hash and used_at is null and expires_at > :now
                        """).param("hash", hash).param("now", Column.of(now)).update() == 1;
        if (used) {
            db.sql("""
                    update conversations.disclosure_link o set used_at = :now
                      from conversations.disclosure_link l
                     where l.hash = :hash and o.disclosure = l.disclosure and o.used_at is null
                    """).param("hash", hash).param("now", Column.of(now)).update();
        }
        return used;
    }
}
