package heed.channels.phone;

import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a file holds which field of a call. */
sealed interface Columns {

    /** The first line carries our own names. */
    record Ours() implements Columns {}

    /**
     * The first line carries the file's names.
     *
     * @param names by field, the file's name for the column; two names joined by + are put together
     */
    record Named(Map<CallField, String> names) implements Columns {
        public Named {
            names = names.isEmpty() ? Map.of() : new EnumMap<>(names);
        }
    }

    /** The columns in the file's order; empty for one to ignore. */
    record Ordered(List<Optional<CallField>> fields) implements Columns {
        public Ordered {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Reads the parameter {@code columns}: {@code externalId:call_id,queue:type,offeredAt:date+time} gives the file's names,
     * {@code externalId,queue,-,offeredAt} the order of a file without a first line of names; empty means our own names.
     *
     * @throws Invalid when it is neither
     */
    static Columns of(String text) {
        if (text.isBlank()) {
            return new Ours();
        }
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return parts.stream().anyMatch(part -> separator(part) >= 0) ? named(parts) : ordered(parts);
    }

    private static Named named(List<String> parts) {
        var names = new EnumMap<CallField, String>(CallField.class);
        for (String part : parts) {
            int colon = separator(part);
            if (colon < 0) {
                throw Invalid.at("/columns", "phone.columns.mixed", part);
            }
            put(
                    names,
                    part.substring(0, colon).strip(),
                    part.substring(colon + 1).strip());
        }
        return new Named(names);
    }

    private static void put(Map<CallField, String> names, String left, String right) {
        Optional<CallField> field = CallField.of(left);
        CallField known = field.or(() -> CallField.of(right))
                .orElseThrow(() -> Invalid.at("/columns", "phone.columns.unknown-field", left));
        if (names.put(known, field.isPresent() ? right : left) != null) {
            throw Invalid.at("/columns", "phone.columns.twice", known.key());
        }
    }

    private static Ordered ordered(List<String> parts) {
        var fields = new ArrayList<Optional<CallField>>();
        for (String part : parts) {
            if (part.isEmpty() || part.equals("-")) {
                fields.add(Optional.empty());
                continue;
            }
            CallField field =
                    CallField.of(part).orElseThrow(() -> Invalid.at("/columns", "phone.columns.unknown-field", part));
            if (fields.contains(Optional.of(field))) {
                throw Invalid.at("/columns", "phone.columns.twice", field.key());
            }
            fields.add(Optional.of(field));
        }
        return new Ordered(fields);
    }

    private static int separator(String part) {
        int colon = part.indexOf(':');
        return colon >= 0 ? colon : part.indexOf('=');
    }
}
