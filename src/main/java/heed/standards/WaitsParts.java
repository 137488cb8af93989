package heed.standards;

import heed.standards.Figures.WaitStep;
import heed.standards.WaitsChart.Head;
import heed.standards.pages.WaitsPart;
import heed.web.Frame;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long people waited, in words and as a drawing. */
final class WaitsParts {

    private WaitsParts() {}

    /** @param quantiles the median and nine in ten, in milliseconds */
    static @Nullable WaitsPart of(
            Frame frame,
            StandardVersion version,
            Counts counts,
            List<WaitStep> waits,
            WaitSteps steps,
            List<@Nullable Long> quantiles) {
        if (waits.isEmpty()) {
            return null;
        }
        Duration unacceptable = version.unacceptable();
        String late = frame.duration(version.threshold());
        String over = unacceptable == null ? "" : frame.duration(unacceptable);
        var chart = new WaitsChart(waits, steps, version.threshold(), unacceptable);
        List<Head> heads = List.of(
                new Head(frame.text("standards.waits.met"), frame.number(counts.inTime())),
                new Head(frame.text("standards.waits.late"), frame.number(counts.late())),
                new Head(frame.text("standards.waits.unacceptable"), frame.number(counts.unacceptable())));
        return new WaitsPart(
                frame.text("standards.waits.summary", wait(frame, quantiles, 0), wait(frame, quantiles, 1)),
                frame.text(
                        "standards.waits.title",
                        counts.inTime(),
                        late,
                        counts.late(),
                        counts.unacceptable(),
                        counts.givenUp()),
                chart.drawn(heads, frame::number, frame::duration, frame.text("standards.waits.or-more")),
                frame.text("standards.waits.over", late),
                over.isEmpty() ? "" : frame.text("standards.waits.over", over),
                counts.givenUp() == 0 ? "" : frame.text("standards.waits.given-up", counts.givenUp()));
    }

    private static String wait(Frame frame, List<@Nullable Long> quantiles, int index) {
        Long millis = index < quantiles.size() ? quantiles.get(index) : null;
        return millis == null ? frame.duration(Duration.ZERO) : frame.duration(Duration.ofMillis(millis));
    }
}
