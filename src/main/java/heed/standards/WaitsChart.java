package heed.standards;

import heed.standards.Figures.WaitStep;
import heed.standards.pages.Bar;
import heed.standards.pages.Label;
import heed.standards.pages.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Draws how many waited how long, with both thresholds. A bar that dwarfs all others is cut short and says its number. */
final class WaitsChart {

    private static final double TOP = 24;
    private static final double AXIS = 88;
    private static final double DWARFS = 2.5;
    private static final double CUT_AT = 1.25;

    private final List<WaitStep> waits;
    private final WaitSteps steps;
    private final Duration threshold;
    private final @Nullable Duration unacceptable;
    private final double highest;

    WaitsChart(List<WaitStep> waits, WaitSteps steps, Duration threshold, @Nullable Duration unacceptable) {
        this.waits = List.copyOf(waits);
        this.steps = steps;
        this.threshold = threshold;
        this.unacceptable = unacceptable;
        List<Long> sizes = waits.stream()
                .map(WaitsChart::all)
                .sorted(Comparator.reverseOrder())
                .toList();
        double first = sizes.isEmpty() ? 1 : Math.max(1, sizes.getFirst());
        double second = sizes.size() < 2 ? first : Math.max(1, sizes.get(1));
        this.highest = first > DWARFS * second ? second * CUT_AT : first;
    }

    /** @param heads words over the parts of the drawing: name and number of met, late, unacceptable */
    Waits drawn(List<Head> heads, LongFunction<String> number, Function<Duration, String> duration, String orMore) {
        return new Waits(
                grid(number),
                bars(),
                tears(),
                cuts(number),
                unacceptable == null ? List.of(x(threshold)) : List.of(x(threshold), x(unacceptable)),
                heads(heads),
                axis(duration, orMore));
    }

    record Head(String name, String number) {}

    private static long all(WaitStep wait) {
        return wait.answered() + wait.givenUp();
    }

    private String x(Duration wait) {
        return Places.percent(steps.place(wait));
    }

    private double height(double many) {
        return Math.min(1, many / highest) * (AXIS - TOP);
    }

    private List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (WaitStep wait : waits) {
            double whole = height(all(wait));
            double hatched = all(wait) == 0 ? 0 : whole * wait.givenUp() / all(wait);
            bars.add(bar(wait.step(), AXIS - whole + hatched, whole - hatched, kind(wait.step())));
            if (hatched > 0) {
                bars.add(bar(wait.step(), AXIS - whole, hatched, "given-up"));
            }
        }
        return bars;
    }

    private Bar bar(int step, double top, double height, String kind) {
        double width = 100.0 / steps.many();
        return new Bar(
                Places.percent((step + 0.05) * width),
                Places.percent(top),
                Places.percent(width * 0.9),
                Places.percent(height),
                kind);
    }

    private String kind(int step) {
        if ((step + 1) * steps.millis() <= threshold.toMillis()) {
            return "met";
        }
        return unacceptable != null && step * steps.millis() >= unacceptable.toMillis() ? "unacceptable" : "late";
    }

    private List<Bar> tears() {
        double width = 100.0 / steps.many();
        return waits.stream()
                .filter(wait -> all(wait) > highest)
                .map(wait -> new Bar(
                        Places.percent(wait.step() * width),
                        Places.percent(TOP + (AXIS - TOP) / 3),
                        Places.percent(width),
                        "4",
                        "tear"))
                .toList();
    }

    private List<Label> cuts(LongFunction<String> number) {
        double width = 100.0 / steps.many();
        return waits.stream()
                .filter(wait -> all(wait) > highest)
                .map(wait -> {
                    boolean isLast = wait.step() > steps.many() / 2;
                    return new Label(
                            Places.percent((wait.step() + (isLast ? 0 : 1)) * width),
                            Places.percent(TOP + 5),
                            isLast ? -4 : 4,
                            0,
                            isLast ? "end" : "start",
                            "said",
                            number.apply(all(wait)));
                })
                .toList();
    }

    private List<Label> grid(LongFunction<String> number) {
        long step = nice(highest / 2);
        var lines = new ArrayList<Label>();
        for (long many = step; many <= highest; many += step) {
            lines.add(new Label("100%", Places.percent(AXIS - height(many)), 0, -5, "end", null, number.apply(many)));
        }
        return lines;
    }

    /** The largest of 1, 2 and 5 times a power of ten that is no more than this. */
    private static long nice(double most) {
        long power = (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    }

    private List<Label> heads(List<Head> heads) {
        var labels = new ArrayList<Label>();
        List<String> places =
                unacceptable == null ? List.of("0%", x(threshold)) : List.of("0%", x(threshold), x(unacceptable));
        for (int i = 0; i < Math.min(places.size(), heads.size()); i++) {
            int beside = i == 0 ? 0 : 8;
            labels.add(new Label(
                    places.get(i),
                    "11",
                    beside,
                    0,
                    "start",
                    "said",
                    heads.get(i).name()));
            labels.add(new Label(
                    places.get(i), "27", beside, 0, "start", null, heads.get(i).number()));
        }
        return labels;
    }

    private List<Label> axis(Function<Duration, String> duration, String orMore) {
        var labels = new ArrayList<Label>();
        labels.add(new Label("0%", "88%", 0, 18, "start", null, duration.apply(Duration.ZERO)));
        labels.add(at(threshold, duration, "said"));
        if (unacceptable != null) {
            labels.add(at(unacceptable, duration, "said"));
        }
        double width = 100.0 / steps.many();
        for (int step = 2; step < steps.many() - 1; step += 2) {
            double place = step * width;
            boolean isFree = Math.abs(place - steps.place(threshold)) > 7
                    && (unacceptable == null || Math.abs(place - steps.place(unacceptable)) > 7)
                    && place > 7
                    && place < 92;
            if (isFree) {
                labels.add(at(Duration.ofMillis(step * steps.millis()), duration, "label-minor"));
            }
        }
        labels.add(new Label("100%", "88%", 0, 18, "end", null, orMore));
        return labels;
    }

    private Label at(Duration wait, Function<Duration, String> duration, String look) {
        return new Label(x(wait), "88%", 0, 18, "middle", look, duration.apply(wait));
    }
}
