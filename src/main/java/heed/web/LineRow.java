package heed.web;

import heed.platform.Invalid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of a table whose header names the fields, those of an object as {@code object.field}; an empty cell says nothing. */
public final class LineRow {

    private final Map<String, String> cells = new HashMap<>();

    /** @throws Invalid when the row has more or fewer cells than the header */
    LineRow(CSVRecord row) {
        if (!row.isConsistent()) {
            throw Invalid.at("", "web.fault.columns", row.size());
        }
        row.toMap().forEach((name, cell) -> cells.put(name, cell.strip()));
    }

    /**
     * Refuses columns with other names.
     *
     * @param object one of whose fields any name may be, such as {@code dimensions}; null where there is none
     * @throws Invalid naming the first column with another name
     */
    public void holdsOnly(Set<String> names, @Nullable String object) {
        cells.keySet().stream()
                .filter(name -> !names.contains(name) && (object == null || !name.startsWith(object + ".")))
                .min(String::compareTo)
                .ifPresent(name -> {
                    throw Invalid.at(pointer(name), "web.fault.unknown-field", name);
                });
    }

    /** The cell's words without space around them; null when it is empty or there is no such column. */
    public @Nullable String words(String name) {
        String cell = cells.get(name);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    /** All cells of an object by the names of its fields. */
    public Map<String, String> object(String name) {
        var fields = new HashMap<String, String>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(name + ".") && !cell.isEmpty()) {
                fields.put(column.substring(name.length() + 1), cell);
            }
        });
        return fields;
    }

    /** @throws Invalid when the cell is no moment with its offset */
    public @Nullable Instant instant(String name) {
        String cell = words(name);
        try {
            return cell == null ? null : OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Invalid.at(pointer(name), "web.fault.not-an-instant", cell);
        }
    }

    /** @throws Invalid when the cell is no number with a decimal point */
    public @Nullable BigDecimal decimal(String name) {
        String cell = words(name);
        try {
            return cell == null ? null : new BigDecimal(cell);
        } catch (NumberFormatException malformed) {
            throw Invalid.at(pointer(name), "web.fault.wrong-type", cell);
        }
    }

    private static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }
}
