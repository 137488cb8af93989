package heed.channels.phone;

import heed.platform.Invalid;
import java.util.Locale;

/** The forms in which calls arrive. */
enum CallFormat {
    /** One JSON object a line. */
    NDJSON,
    /** An array of JSON objects, or a single one. */
    JSON,
    /** Cells between commas, or between semicolons where the first line has more of those. */
    CSV,
    /** Cells between tabs. */
    TSV;

    /** @param type of a media type such as {@code text/csv}, without parameters */
    static CallFormat ofMediaType(String type) {
        return switch (type) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> NDJSON;
            case "application/json" -> JSON;
            case "text/csv" -> CSV;
            case "text/tab-separated-values" -> TSV;
            default -> throw Invalid.at("", "phone.file.unknown-type", type);
        };
    }

    /** Guesses from a file's name, and where that says nothing from its first line. */
    static CallFormat ofFile(String name, String firstLine) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (firstLine.startsWith("{")) {
            return NDJSON;
        }
        if (firstLine.startsWith("[")) {
            return JSON;
        }
        return lower.endsWith(".tsv") || firstLine.indexOf('\t') >= 0 ? TSV : CSV;
    }

    boolean hasColumns() {
        return this == CSV || this == TSV;
    }

    char separator(String firstLine) {
        if (this == TSV) {
            return '\t';
        }
        return count(firstLine, ';') > count(firstLine, ',') ? ';' : ',';
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
