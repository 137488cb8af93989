package heed.channels.mail.showing;

import heed.platform.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of senders whose pictures a person wants to see each time. */
@Repository
class PictureSenders {

    private final JdbcClient db;

    PictureSenders(JdbcClient db) {
        this.db = db;
    }

    boolean has(UUID staff, String address) {
        return db.sql("select 1 from channels.picture_sender where staff = :staff and address_hash = :hash")
                .param("staff", staff)
                .param("hash", hash(address))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(UUID staff, String address, Instant at) {
        db.sql("""
                insert into channels.picture_sender (staff, address_hash, since) values (:staff, :hash, :at)
                    on conflict (staff, address_hash) do nothing
                """)
                .param("staff", staff)
                .param("hash", hash(address))
                .param("at", Column.of(at))
                .update();
    }

    void remove(UUID staff, String address) {
        db.sql("delete from channels.picture_sender where staff = :staff and address_hash = :hash")
                .param("staff", staff)
                .param("hash", hash(address))
                .update();
    }

    private static String hash(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
