package heed.channels.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of an export: one, one that is compressed, or a ZIP of many. They are read as they come and never written anywhere. */
public final class ExportFiles {

    private static final int MOST_FILES = 20_000;
    private static final String NOT_WHOLE = "imports.fault.archive";

    private ExportFiles() {}

    /**
     * Reads every file with the reader. The stream is left to the caller.
     *
     * @throws ExportRefused for an archive that is damaged or unpacks to far more than it is
     */
    public static void read(String name, InputStream export, ExportReader reader, Consumer<Found> found)
            throws IOException {
        var packed = new CountedBytes(export);
        var start = new BufferedInputStream(packed, 1 << 16);
        start.mark(4);
        byte[] magic = start.readNBytes(4);
        start.reset();
        try {
            if (begins(magic, 'P', 'K', 3, 4)) {
                unzip(packed, new ZipInputStream(start), reader, found);
            } else if (begins(magic, 0x1f, 0x8b)) {
                reader.read(
                        name.replaceFirst("\\.gz$", ""), new BoundedBytes(new GZIPInputStream(start), packed), found);
            } else {
                reader.read(name, start, found);
            }
        } catch (ZipException damaged) {
            throw new ExportRefused(NOT_WHOLE);
        }
    }

    private static void unzip(CountedBytes packed, ZipInputStream zip, ExportReader reader, Consumer<Found> found)
            throws IOException {
        var bounded = new BoundedBytes(zip, packed);
        int files = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++files > MOST_FILES) {
                throw new ExportRefused("imports.fault.files");
            }
            String name = entry.getName().replace('\\', '/');
            if (!entry.isDirectory() && !hidden(name)) {
                reader.read(name, bounded, found);
            }
        }
    }

    /** What computers put beside the files that people pack. */
    private static boolean hidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".")
                || name.startsWith("__MACOSX/")
                || last.toLowerCase(Locale.ROOT).equals("thumbs.db");
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int n = 0; n < magic.length; n++) {
            if (bytes.length <= n || (bytes[n] & 0xff) != magic[n]) {
                return false;
            }
        }
        return true;
    }
}
