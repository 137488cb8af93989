package heed.parties.orders;

import heed.parties.orders.OrderLine.Money;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders a line at a time: JSON lines, or CSV whose header names the fields, the total as total.amount and total.currency. */
final class OrderLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> COLUMNS = Set.of(
            "externalId",
            "customer",
            "placedAt",
            "promisedFor",
            "deliveredAt",
            "status",
            "total.amount",
            "total.currency");

    private OrderLines() {}

    /** Is told of each line in turn, with its number from 1. */
    interface Reader {
        void line(long number, Content content);
    }

    /** A line that is read when asked. */
    interface Content {
        /** @throws Invalid when the line cannot be read */
        OrderLine read();
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

    static void csv(BufferedReader body, Reader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.builder().setReader(body).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                reader.line(parser.getCurrentLineNumber(), () -> csv(row));
            }
        }
    }

    private static OrderLine json(String line) {
        try {
            OrderLine order = JSON.readValue(line, OrderLine.class);
            if (order == null) {
                throw Invalid.at("", "parties.fault.line", "null");
            }
            return order;
        } catch (JacksonException unreadable) {
            String path = unreadable.getPath().isEmpty()
                    ? ""
                    : String.valueOf(unreadable.getPath().getLast().getPropertyName());
            throw new Invalid(List.of(Fault.at("/" + path, "parties.fault.line", path)));
        }
    }

    private static OrderLine csv(CSVRecord row) {
        if (!row.isConsistent()) {
            throw Invalid.at("", "parties.fault.line", row.size());
        }
        row.toMap().keySet().stream()
                .filter(name -> !COLUMNS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Invalid.at("/" + name, "parties.fault.line", name);
                });
        String amount = cell(row, "total.amount");
        String currency = cell(row, "total.currency");
        return new OrderLine(
                cell(row, "externalId"),
                cell(row, "customer"),
                instant(row, "placedAt"),
                instant(row, "promisedFor"),
                instant(row, "deliveredAt"),
                cell(row, "status"),
                amount == null && currency == null ? null : new Money(number(amount), currency));
    }

    private static @Nullable String cell(CSVRecord row, String name) {
        String cell = row.toMap().get(name);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    private static @Nullable Instant instant(CSVRecord row, String name) {
        String cell = cell(row, name);
        try {
            return cell == null ? null : OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Invalid.at("/" + name, "parties.fault.line", name);
        }
    }

    private static @Nullable BigDecimal number(@Nullable String cell) {
        try {
            return cell == null ? null : new BigDecimal(cell);
        } catch (NumberFormatException malformed) {
            throw Invalid.at("/total/amount", "parties.fault.line", "total.amount");
        }
    }
}
