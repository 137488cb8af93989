package heed.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Refuses a database that could forget what it has promised to keep. */
final class DurabilityCheck {

    private static final int OLDEST = 15;
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    /** @throws CannotStart naming the first unsafe setting, or a version before 15 */
    static void pass(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new CannotStart("The database is PostgreSQL " + version + " and Heed needs " + OLDEST
                    + " or newer: upgrade it, or leave HEED_DATABASE_URL out to use the one that Heed brings.");
        }
        try (Statement sql = connection.createStatement()) {
            for (String setting : SETTINGS) {
                if (shown(sql, setting).equals("off")) {
                    throw new CannotStart("The database runs with " + setting
                            + " = off and could lose what Heed has accepted: set " + setting
                            + " = on, for example by alter system set " + setting + " = on; select pg_reload_conf().");
                }
            }
        }
    }

    private static String shown(Statement sql, String setting) throws SQLException {
        try (ResultSet rows = sql.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
