package heed.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A process that starts a database, commits a row and waits to be killed. */
final class KilledHeed {

    private KilledHeed() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(new Home(Path.of(arguments[0])), arguments[1]);
        Database database = postgres.database();
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password());
                Statement sql = connection.createStatement()) {
            sql.execute("create schema letters");
            sql.execute("create table letters.letter (text text)");
            sql.execute("insert into letters.letter values ('Dear Larkfield Water')");
        }
        System.out.println("committed");
        System.in.read();
    }

    /** Starts it as a process of its own and waits until its row is committed. */
    static Process start(Path home, String version) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHeed.class.getName(),
                        home.toString(),
                        version)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader().lines()) {
            if (lines.noneMatch("committed"::equals)) {
                throw new IllegalStateException("it ended with " + process.waitFor());
            }
        }
        return process;
    }
}
