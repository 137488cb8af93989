package heed.channels.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the files of one export, one after the other. */
public interface ExportReader {

    /**
     * Tells what it finds as it finds it, and what it cannot read instead of giving up.
     *
     * @param name the file's name in the export
     * @throws ExportRefused where the file is no honest one
     */
    void read(String name, InputStream file, Consumer<Found> found) throws IOException;

    /** What goes through the whole export first, to learn what things are called in it; what it finds is not kept. */
    default Optional<ExportReader> before() {
        return Optional.empty();
    }
}
