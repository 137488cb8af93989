package heed.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Writes letters one after the other, each committed by itself, and has PostgreSQL reuse its log as often as it may. */
final class LetterWriter implements AutoCloseable {

    private final AtomicLong committed = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final EmbeddedPostgres postgres;
    private final Thread thread;

    private LetterWriter(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.thread = Thread.ofVirtual().unstarted(this::write);
    }

    static LetterWriter start(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement sql = connection.createStatement()) {
            sql.execute("create schema letters");
            sql.execute("create table letters.letter (n bigint primary key, text text not null)");
        }
        LetterWriter writer = new LetterWriter(postgres);
        writer.thread.start();
        return writer;
    }

    /** The number of letters, which is the number of the last. */
    long committed() {
        return committed.get();
    }

    private void write() {
        try (Connection connection = connect(postgres);
                Connection owner = postgres.connectAsOwner();
                Statement log = owner.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("insert into letters.letter values (?, repeat('leak ', 100))")) {
            while (!closed.get()) {
                insert.setLong(1, committed.get() + 1);
                insert.executeUpdate();
                if (committed.incrementAndGet() % 300 == 0) {
                    log.execute("select pg_switch_wal()");
                    log.execute("checkpoint");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("after letter " + committed, e);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        Database.Login login = postgres.database().migrator();
        return DriverManager.getConnection(postgres.database().url(), login.user(), login.password());
    }

    @Override
    public void close() throws InterruptedException {
        closed.set(true);
        thread.join();
    }
}
