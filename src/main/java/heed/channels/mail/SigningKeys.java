package heed.channels.mail;

import heed.platform.Column;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signing keys; the first is made when it is first needed. A retired key proves nothing any more. */
@Repository
class SigningKeys {

    private final JdbcClient db;
    private final Clock clock;

    SigningKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    SigningKey current() {
        return valid().stream().findFirst().orElseGet(this::first);
    }

    Optional<SigningKey> find(short id) {
        return valid().stream().filter(key -> key.id() == id).findFirst();
    }

    private List<SigningKey> valid() {
        return db.sql(
                        "select id, secret from channels.signing_key where retired_at is null order by made_at desc, id desc")
                .query((row, _) -> new SigningKey(row.getShort("id"), row.getBytes("secret")))
                .list();
    }

    private SigningKey first() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        db.sql("""
                insert into channels.signing_key (id, secret, made_at)
                select coalesce(max(id) + 1, 1), :secret, :now from channels.signing_key
                    on conflict do nothing
                """)
                .param("secret", secret)
                .param("now", Column.of(clock.instant()))
                .update();
        return valid().getFirst();
    }
}
