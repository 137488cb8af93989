package heed.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code heed restore <folder>}: puts a backup into a HEED_HOME that has no database. */
@Component
class RestoreCommand implements Command {

    private final Path home;
    private final String version;
    private final String server;

    RestoreCommand(
            @Value("${heed.home}") Path home,
            @Value("${heed.postgres-version}") String version,
            @Value("${heed.database.url:}") String server) {
        this.home = home;
        this.version = version;
        this.server = server;
    }

    @Override
    public String words() {
        return "restore";
    }

    @Override
    public String summary() {
        return "restore <folder>: put a backup into a HEED_HOME that has no database";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name the folder of the backup: heed restore /mnt/backup/monday");
            return 2;
        }
        if (!server.isBlank()) {
            out.println(
                    "The database is the server that HEED_DATABASE_URL names: restore it there, for example with pg_restore"
                            + " what pg_dump wrote.");
            return 1;
        }
        try {
            RestoreDatabase.from(Path.of(arguments.getFirst()), new Home(home), version);
            out.println("The backup is in " + home.toAbsolutePath().normalize() + ": start Heed.");
            return 0;
        } catch (BackupRefused | CannotStart refused) {
            out.println(refused.getMessage());
        } catch (IOException e) {
            out.println("The backup was not restored (" + e.getMessage() + "); mend that and say it again.");
        }
        return 1;
    }
}
