package heed.channels.mail.boxes;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of connections to mailboxes on other servers. */
@Repository
class Connections {

    private static final String SELECT = """
            select c.mailbox, m.address, c.protocol, c.host, c.port, c.encryption, c.username,
                   c.password is not null as has_password, c.certificate, c.folder, c.afterwards, c.paused, c.version
              from channels.mailbox_connection c
              join channels.mailbox m on m.id = c.mailbox
            """;

    private final JdbcClient db;
    private final Clock clock;

    Connections(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that are to be fetched from. */
    List<Connection> active() {
        return db.sql(SELECT + " where not c.paused order by c.mailbox")
                .query(Connections::connection)
                .list();
    }

    /** By mailbox. */
    Map<UUID, Connection> all() {
        return db.sql(SELECT).query(Connections::connection).list().stream()
                .collect(Collectors.toMap(Connection::mailbox, Function.identity()));
    }

    Optional<Connection> find(UUID mailbox) {
        return db.sql(SELECT + " where c.mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query(Connections::connection)
                .optional();
    }

    Optional<Connection> findForUpdate(UUID mailbox) {
        return db.sql(SELECT + " where c.mailbox = :mailbox for update of c")
                .param("mailbox", mailbox)
                .query(Connections::connection)
                .optional();
    }

    /** Locked, as it is kept. */
    Optional<byte[]> password(UUID mailbox) {
        return db.sql(
                        "select password from channels.mailbox_connection where mailbox = :mailbox and password is not null")
                .param("mailbox", mailbox)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void save(Connection connection) {
        db.sql("""
                insert into channels.mailbox_connection
                       (mailbox, protocol, host, port, encryption, username, certificate, folder, afterwards, paused,
                        version, connected_at)
                values (:mailbox, :protocol, :host, :port, :encryption, :username, :certificate, :folder, :afterwards,
                        :paused, :version, :now)
                    on conflict (mailbox) do update
                   set protocol = :protocol, host = :host, port = :port, encryption = :encryption, username = :username,
                       certificate = :certificate, folder = :folder, afterwards = :afterwards, paused = :paused,
                       version = :version
                """)
                .param("mailbox", connection.mailbox())
                .param("protocol", connection.protocol().code())
                .param("host", connection.host())
                .param("port", connection.port())
                .param("encryption", connection.encryption().code())
                .param("username", connection.username())
                .param("certificate", connection.certificate())
                .param("folder", connection.folder())
                .param("afterwards", connection.afterwards().code())
                .param("paused", connection.paused())
                .param("version", connection.version() + 1)
                .param("now", Column.of(clock.instant()))
                .update();
    }

    void savePassword(UUID mailbox, byte @Nullable [] locked) {
        db.sql("""
                update channels.mailbox_connection
                   set password = :password
                 where mailbox = :mailbox
                """).param("password", locked).param("mailbox", mailbox).update();
    }

    boolean remove(UUID mailbox) {
        return db.sql("delete from channels.mailbox_connection where mailbox = :mailbox")
                        .param("mailbox", mailbox)
                        .update()
                == 1;
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        return new Connection(
                Column.id(row, "mailbox"),
                row.getString("address"),
                Protocol.of(row.getString("protocol")).orElseThrow(),
                row.getString("host"),
                row.getInt("port"),
                Encryption.of(row.getString("encryption")).orElseThrow(),
                row.getString("username"),
                row.getBoolean("has_password"),
                row.getString("certificate"),
                row.getString("folder"),
                Afterwards.of(row.getString("afterwards")).orElseThrow(),
                row.getBoolean("paused"),
                row.getInt("version"));
    }
}
