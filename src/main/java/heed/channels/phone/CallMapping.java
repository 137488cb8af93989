package heed.channels.phone;

import heed.channels.phone.Columns.Named;
import heed.channels.phone.Columns.Ours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * How an imported file is to be understood.
 *
 * @param columns by field the file's name for its column, or two names joined by +; empty for JSON
 * @param zone of times without offset
 */
record CallMapping(Map<CallField, String> columns, ZoneId zone, Outcomes outcomes) {

    CallMapping {
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    /** @throws heed.platform.Invalid when the form of the file has no columns to choose from */
    CallFile file(CallFormat format, Instant now) {
        return new CallFile(
                format,
                format.hasColumns() ? new Named(columns) : new Ours(),
                new CallReader(new Moments(zone), outcomes, now));
    }
}
