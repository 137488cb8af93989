package heed.channels.mail;

import heed.platform.Column;
import heed.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of mailboxes. */
@Repository
class Mailboxes {

    private final JdbcClient db;
    private final Clock clock;

    Mailboxes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Mailbox> all() {
        return db.sql(
                        "select id, address, name, queue, unannounced from channels.mailbox order by unannounced, address")
                .query(Mailboxes::mailbox)
                .list();
    }

    Optional<Mailbox> find(String address) {
        return db.sql("select id, address, name, queue, unannounced from channels.mailbox where address = :address")
                .param("address", address)
                .query(Mailboxes::mailbox)
                .optional();
    }

    /** The mailbox from which a queue answers: its own, else the default queue's, else the oldest. */
    Optional<Mailbox> answering(String queue) {
        return db.sql("""
                select id, address, name, queue, unannounced
                  from channels.mailbox
                 order by unannounced, queue = :queue desc, queue = :standard desc, added_at
                 limit 1
                """)
                .param("queue", queue)
                .param("standard", Mailbox.DEFAULT_QUEUE)
                .query(Mailboxes::mailbox)
                .optional();
    }

    /** Records an address that was written to before anybody set it up. */
    void record(String address) {
        db.sql("""
                insert into channels.mailbox (id, address, name, queue, unannounced, added_at)
                values (:id, :address, '', :queue, true, :now)
                    on conflict (address) do nothing
                """)
                .param("id", Ids.next())
                .param("address", address)
                .param("queue", Mailbox.DEFAULT_QUEUE)
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** Sets the address up, or changes how it was. */
    Mailbox save(String address, String name, String queue) {
        db.sql("""
                insert into channels.mailbox (id, address, name, queue, added_at)
                values (:id, :address, :name, :queue, :now)
                    on conflict (address) do update set name = :name, queue = :queue, unannounced = false
                """)
                .param("id", Ids.next())
                .param("address", address)
                .param("name", name)
                .param("queue", queue)
                .param("now", Column.of(clock.instant()))
                .update();
        return find(address).orElseThrow();
    }

    boolean remove(String address) {
        return db.sql("delete from channels.mailbox where address = :address")
                        .param("address", address)
                        .update()
                == 1;
    }

    private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        return new Mailbox(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("name"),
                row.getString("queue"),
                row.getBoolean("unannounced"));
    }
}
