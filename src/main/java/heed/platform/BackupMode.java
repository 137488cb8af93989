package heed.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The state in which PostgreSQL's files may be copied while it works: its log is then kept from the first segment that the copy
 * needs. It lasts as long as one connection. PostgreSQL's manual, "Making a Base Backup Using the Low Level API".
 */
final class BackupMode implements AutoCloseable {

    private static final String DUPLICATE = "42710";
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    /**
     * What belongs to a finished copy.
     *
     * @param label the content of its file {@code backup_label}
     * @param firstSegment the first file of the log that it needs
     * @param lastSegment the last one
     */
    record Ended(String label, String firstSegment, String lastSegment) {}

    private final Connection connection;

    private BackupMode(Connection connection) {
        this.connection = connection;
    }

    /** Begins it on a connection that is its own. @throws BackupRefused while another backup is made */
    static BackupMode begin(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("select pg_create_physical_replication_slot('heed_backup', true, true)");
            sql.execute("select pg_backup_start('heed', true)");
            return new BackupMode(connection);
        } catch (SQLException e) {
            connection.close();
            if (DUPLICATE.equals(e.getSQLState())) {
                throw new BackupRefused("Another backup is being made: wait until it is done.");
            }
            throw e;
        }
    }

    /** Ends it; the log stays until {@link #close()}, for the copy to take its segments. */
    Ended end() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery("select labelfile, pg_walfile_name(lsn - 1) from pg_backup_stop(false)")) {
            rows.next();
            String label = rows.getString(1);
            Matcher first = FIRST_SEGMENT.matcher(label);
            if (!first.find()) {
                throw new SQLException("backup_label names no segment: " + label);
            }
            return new Ended(label, first.group(1), rows.getString(2));
        }
    }

    /** Lets PostgreSQL forget the log again, and the whole backup if it was not ended. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
