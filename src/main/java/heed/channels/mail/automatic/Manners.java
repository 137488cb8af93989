package heed.channels.mail.automatic;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of how mailboxes meet those who write to them. */
@Repository
public class Manners {

    private static final String SELECT = """
            select b.address, coalesce(m.acknowledges, false) as acknowledges, coalesce(m.sets_junk_aside, true) as sets_junk_aside
              from channels.mailbox b
              left join channels.mailbox_manner m on m.mailbox = b.address
            """;

    private final JdbcClient db;

    Manners(JdbcClient db) {
        this.db = db;
    }

    /** The usual one for an address that nobody set up. */
    public Manner of(String mailbox) {
        return find(mailbox).orElseGet(() -> Manner.usual(mailbox));
    }

    Optional<Manner> find(String mailbox) {
        return rows(SELECT + "where b.address = :mailbox", mailbox).stream().findFirst();
    }

    /** Of every mailbox that was set up, by address. */
    List<Manner> all() {
        return rows(SELECT + "where not b.unannounced and :mailbox = '' order by b.address", "");
    }

    void save(Manner manner) {
        db.sql("""
                insert into channels.mailbox_manner (mailbox, acknowledges, sets_junk_aside)
                values (:mailbox, :acknowledges, :setsJunkAside)
                    on conflict (mailbox) do update set acknowledges = :acknowledges, sets_junk_aside = :setsJunkAside
                """)
                .param("mailbox", manner.mailbox())
                .param("acknowledges", manner.acknowledges())
                .param("setsJunkAside", manner.setsJunkAside())
                .update();
    }

    private List<Manner> rows(String sql, String mailbox) {
        return db.sql(sql)
                .param("mailbox", mailbox)
                .query((row, _) -> new Manner(
                        row.getString("address"), row.getBoolean("acknowledges"), row.getBoolean("sets_junk_aside")))
                .list();
    }
}
