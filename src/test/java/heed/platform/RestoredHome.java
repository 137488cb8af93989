package heed.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;

/** A folder into which a backup was put, as {@code heed restore} does. */
public final class RestoredHome {

    private RestoredHome() {}

    /** Answers the folder, whose former database is gone. */
    public static Path from(Path backup, String folder) throws IOException {
        Path home = TestDatabase.emptyHome(folder);
        RestoreDatabase.from(backup, new Home(home), version());
        return home;
    }

    private static String version() throws IOException {
        try (InputStream file = RestoredHome.class.getResourceAsStream("/application.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("heed.postgres-version");
        }
    }
}
