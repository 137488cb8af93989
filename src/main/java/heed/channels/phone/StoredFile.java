package heed.channels.phone;

import heed.platform.Blobs;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of a brought file, as they came, and a first look at them. */
record StoredFile(Blobs blobs, String sha256, CallFormat format) {

    private static final int MOST_WORDS = 30;

    /** The caller closes it. */
    Reader open() {
        return new InputStreamReader(
                blobs.open(sha256).orElseThrow(() -> new IllegalStateException("no blob " + sha256)),
                StandardCharsets.UTF_8);
    }

    /** The names of the columns, and below them the first line of cells; empty for JSON. */
    List<List<String>> top() {
        var top = new ArrayList<List<String>>();
        try (Reader reader = open()) {
            var lines = new Lines(reader);
            char separator = ',';
            for (String line = lines.next();
                    line != null && top.size() < 2 && format.hasColumns();
                    line = lines.next()) {
                if (!line.isBlank()) {
                    separator = top.isEmpty() ? format.separator(line) : separator;
                    top.add(Cells.of(line, separator));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return top;
    }

    /** How often each word stands in a column, in the order in which they first appear; at most {@value #MOST_WORDS} words. */
    Map<String, Integer> words(int column) {
        var words = new LinkedHashMap<String, Integer>();
        try (Reader reader = open()) {
            var lines = new Lines(reader);
            String first = lines.next();
            char separator = format.separator(first == null ? "" : first);
            for (String line = lines.next(); line != null; line = lines.next()) {
                String word = cell(line, separator, column);
                if (!word.isEmpty() && (words.containsKey(word) || words.size() < MOST_WORDS)) {
                    words.merge(word, 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String cell(String line, char separator, int column) {
        try {
            List<String> cells = Cells.of(line, separator);
            return column < cells.size() ? cells.get(column) : "";
        } catch (Invalid e) {
            return "";
        }
    }
}
