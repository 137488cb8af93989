package heed.web;

import heed.platform.Fault;
import heed.platform.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a body of many lines, JSON lines or a table, as it comes: the good lines in batches, each bad one rejected with its
 * number and what is wrong, so that one mistake costs one line.
 *
 * @param <L> what a line says
 * @param <T> what is stored of it
 */
public final class LineIntake<L, T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int BATCH = 1_000;
    private static final int MOST_LISTED = 1_000;

    private final LineForm<L> form;
    private final Function<L, List<T>> check;
    private final Consumer<List<T>> store;
    private final Text text;
    private final List<T> batch = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private long accepted;
    private long rejectedTotal;

    private LineIntake(LineForm<L> form, Function<L, List<T>> check, Consumer<List<T>> store, Text text) {
        this.form = form;
        this.check = check;
        this.store = store;
        this.text = text;
    }

    /**
     * A line that was not stored.
     *
     * @param line from 1; in a table the header counts
     */
    public record Rejection(long line, String detail) {}

    /** @param rejected the first thousand of those that were not stored */
    public record Taken(long accepted, List<Rejection> rejected, long rejectedTotal) {}

    /**
     * Takes in the body of the request: {@code text/csv}, {@code text/tab-separated-values}, or a JSON value a line.
     *
     * @param check what is stored of a line; throws {@link Invalid} when the line cannot be
     * @param store stores at most some thousand at a time
     * @throws IOException when the body breaks off; the batches before it stay stored
     */
    public static <L, T> Taken take(
            HttpServletRequest request,
            LineForm<L> form,
            Function<L, List<T>> check,
            Consumer<List<T>> store,
            Text text)
            throws IOException {
        var intake = new LineIntake<>(form, check, store, text);
        String type = request.getContentType();
        try (var body = new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8))) {
            if (type.startsWith("text/csv")) {
                intake.table(body, ',');
            } else if (type.startsWith("text/tab-separated-values")) {
                intake.table(body, '\t');
            } else {
                intake.json(body);
            }
        }
        intake.flush();
        return new Taken(intake.accepted, intake.rejected, intake.rejectedTotal);
    }

    private void json(BufferedReader body) throws IOException {
        long number = 0;
        for (String line = body.readLine(); line != null; line = body.readLine()) {
            number++;
            if (!line.isBlank()) {
                String words = line;
                line(number, () -> read(words));
            }
        }
    }

    private L read(String line) {
        try {
            L read = JSON.readValue(line, form.json());
            if (read == null) {
                throw Invalid.at("", "web.fault.wrong-type", "null");
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new Invalid(List.of(Unreadable.fault(unreadable)));
        }
    }

    private void table(BufferedReader body, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.builder().setReader(body).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                line(parser.getCurrentLineNumber(), () -> form.row().apply(new LineRow(row)));
            }
        }
    }

    private void line(long number, Supplier<L> line) {
        try {
            batch.addAll(check.apply(line.get()));
            accepted++;
        } catch (Invalid invalid) {
            rejectedTotal++;
            if (rejected.size() < MOST_LISTED) {
                rejected.add(new Rejection(
                        number, invalid.faults().stream().map(this::said).collect(Collectors.joining(" "))));
            }
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private String said(Fault fault) {
        String words = text.of(Language.EN.locale(), fault);
        return fault.pointer().isEmpty() ? words : fault.pointer().substring(1) + ": " + words;
    }

    private void flush() {
        if (!batch.isEmpty()) {
            store.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
