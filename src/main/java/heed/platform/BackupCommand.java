package heed.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code heed backup <folder>}: a copy of the embedded database, made while Heed goes on working. */
@Component
class BackupCommand implements Command {

    private final ObjectProvider<EmbeddedPostgres> embedded;

    BackupCommand(ObjectProvider<EmbeddedPostgres> embedded) {
        this.embedded = embedded;
    }

    @Override
    public String words() {
        return "backup";
    }

    @Override
    public String summary() {
        return "backup <folder>: copy the embedded database into a new folder, while Heed works";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("Name the folder that the backup shall make: heed backup /mnt/backup/monday");
            return 2;
        }
        EmbeddedPostgres postgres = embedded.getIfAvailable();
        if (postgres == null) {
            out.println(
                    "The database is the server that HEED_DATABASE_URL names: back it up there, for example with pg_dump.");
            return 1;
        }
        try {
            BackUpDatabase.into(Path.of(arguments.getFirst()), postgres);
            out.println("The database is in " + arguments.getFirst() + " as it was at the end of the copy."
                    + " Keep it as secret as the data: its passwords are in there.");
            return 0;
        } catch (BackupRefused refused) {
            out.println(refused.getMessage());
        } catch (IOException | SQLException e) {
            out.println("The backup was not made (" + e.getMessage() + "), and nothing is left of it.");
        }
        return 1;
    }
}
