package heed.measurement;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.web.Language;
import heed.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Measurements by the API: taken in as lines, and the catalogue of what can be measured. */
@RestController
@RequestMapping("/api/v1")
class MeasurementsApi {

    private static final int BATCH = 1_000;
    private static final int MOST_LISTED = 1_000;

    private final TakeInMeasurements take;
    private final Measurements measurements;
    private final Text text;

    MeasurementsApi(TakeInMeasurements take, Measurements measurements, Text text) {
        this.take = take;
        this.measurements = measurements;
        this.text = text;
    }

    record Rejection(long line, String detail) {}

    /** @param rejected the first thousand of those that were not stored */
    record Answer(long accepted, List<Rejection> rejected, long rejectedTotal) {}

    @GetMapping("/metrics")
    Map<String, List<Metric>> metrics(Actor actor) {
        actor.require(Right.STANDARDS_READ);
        return Map.of("items", measurements.catalogue());
    }

    @PostMapping(
            path = "/measurements",
            consumes = {
                "application/x-ndjson",
                MediaType.APPLICATION_JSON_VALUE,
                "text/csv",
                "text/tab-separated-values"
            })
    Answer take(Actor actor, HttpServletRequest request) throws IOException {
        actor.require(Right.MEASUREMENTS_WRITE);
        var intake = new Intake(actor);
        String type = request.getContentType();
        try (var body = new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8))) {
            if (type.startsWith("text/csv")) {
                MeasurementLines.csv(body, ',', intake);
            } else if (type.startsWith("text/tab-separated-values")) {
                MeasurementLines.csv(body, '\t', intake);
            } else {
                MeasurementLines.json(body, intake);
            }
        }
        return intake.answer();
    }

    /** Collects lines to batches and what came of them. */
    private final class Intake implements MeasurementLines.Reader {

        private final Actor actor;
        private final List<Fact> batch = new ArrayList<>();
        private final List<Rejection> rejected = new ArrayList<>();
        private long accepted;
        private long rejectedTotal;

        Intake(Actor actor) {
            this.actor = actor;
        }

        @Override
        public void line(long number, MeasurementLines.Content content) {
            try {
                batch.addAll(take.facts(actor, content.read()));
                accepted++;
            } catch (Invalid invalid) {
                rejectedTotal++;
                if (rejected.size() < MOST_LISTED) {
                    rejected.add(new Rejection(
                            number,
                            invalid.faults().stream()
                                    .map(fault -> text.of(Language.EN.locale(), fault))
                                    .collect(Collectors.joining(" "))));
                }
            }
            if (batch.size() >= BATCH) {
                flush();
            }
        }

        private void flush() {
            take.take(actor, List.copyOf(batch));
            batch.clear();
        }

        Answer answer() {
            flush();
            return new Answer(accepted, rejected, rejectedTotal);
        }
    }
}
