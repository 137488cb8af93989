package heed.measurement;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads measurements a line at a time: JSON lines, or CSV whose header names the fields and {@code dimensions.<name>}. */
final class MeasurementLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> FIELDS =
            List.of("externalId", "metric", "startedAt", "stoppedAt", "abandonedAt", "value");

    private MeasurementLines() {}

    /** Is told of each line in turn, with its number from 1; what it throws is the caller's to catch. */
    interface Reader {
        void line(long number, Content content);
    }

    /** A line that is read when asked. */
    interface Content {
        /** @throws Invalid when the line cannot be read */
        TakenMeasurement read();
    }

    static void json(BufferedReader body, Reader reader) throws IOException {
        long number = 0;
        for (String line = body.readLine(); line != null; line = body.readLine()) {
            number++;
            if (!line.isBlank()) {
                String text = line;
                reader.line(number, () -> json(text));
            }
        }
    }

    static void csv(BufferedReader body, char delimiter, Reader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.builder().setReader(body).setFormat(format).get()) {
            for (CSVRecord record : parser) {
                reader.line(parser.getCurrentLineNumber(), () -> csv(record));
            }
        }
    }

    private static TakenMeasurement json(String line) {
        try {
            TakenMeasurement taken = JSON.readValue(line, TakenMeasurement.class);
            if (taken == null) {
                throw Invalid.at("", "measurement.fault.line", "null");
            }
            return taken;
        } catch (JacksonException unreadable) {
            String path = unreadable.getPath().isEmpty()
                    ? ""
                    : String.valueOf(unreadable.getPath().getLast().getPropertyName());
            throw new Invalid(List.of(Fault.at("/" + path, "measurement.fault.line", path)));
        }
    }

    private static TakenMeasurement csv(CSVRecord record) {
        if (!record.isConsistent()) {
            throw Invalid.at("", "measurement.fault.columns", record.size());
        }
        var dimensions = new HashMap<String, String>();
        record.toMap().forEach((name, value) -> {
            if (name.startsWith("dimensions.")) {
                dimensions.put(name.substring("dimensions.".length()), value);
            } else if (!FIELDS.contains(name)) {
                throw Invalid.at("/" + name, "measurement.fault.line", name);
            }
        });
        return new TakenMeasurement(
                cell(record, "externalId"),
                cell(record, "metric"),
                instant(record, "startedAt"),
                instant(record, "stoppedAt"),
                instant(record, "abandonedAt"),
                number(record),
                dimensions);
    }

    private static @Nullable String cell(CSVRecord record, String name) {
        Map<String, String> cells = record.toMap();
        String cell = cells.get(name);
        return cell == null || cell.isBlank() ? null : cell;
    }

    private static @Nullable Instant instant(CSVRecord record, String name) {
        String cell = cell(record, name);
        try {
            return cell == null ? null : OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Invalid.at("/" + name, "measurement.fault.line", name);
        }
    }

    private static @Nullable BigDecimal number(CSVRecord record) {
        String cell = cell(record, "value");
        try {
            return cell == null ? null : new BigDecimal(cell);
        } catch (NumberFormatException malformed) {
            throw Invalid.at("/value", "measurement.fault.line", "value");
        }
    }
}
