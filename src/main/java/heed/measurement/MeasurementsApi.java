package heed.measurement;

import heed.identity.Actor;
import heed.identity.Right;
import heed.web.LineIntake;
import heed.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Measurements by the API: taken in as lines, and the catalogue of what can be measured. */
@RestController
@RequestMapping("/api/v1")
class MeasurementsApi {

    private final TakeInMeasurements take;
    private final Measurements measurements;
    private final Text text;

    MeasurementsApi(TakeInMeasurements take, Measurements measurements, Text text) {
        this.take = take;
        this.measurements = measurements;
        this.text = text;
    }

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
    LineIntake.Taken take(Actor actor, HttpServletRequest request) throws IOException {
        actor.require(Right.MEASUREMENTS_WRITE);
        return LineIntake.take(
                request,
                TakenMeasurement.FORM,
                line -> take.facts(actor, line),
                batch -> take.take(actor, batch),
                text);
    }
}
