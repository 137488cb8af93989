package heed.standards;

import heed.standards.pages.Dot;
import heed.standards.pages.Label;
import heed.standards.pages.Line;
import heed.standards.pages.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places a row of shares on a drawing. The axis ends at 100 % and begins at a round number under the lowest share; its words stand in
 * so many pixels beside their places.
 */
final class TrendChart {

    private static final double TOP = 6;
    private static final double BOTTOM = 92;
    private static final int MOST_LABELS = 14;
    private static final int ON_A_PHONE = 3;
    private static final double EDGE = 6;

    private final List<Point> points;
    private final double target;
    private final int low;

    private TrendChart(List<Point> points, double target) {
        this.points = points;
        this.target = target;
        double least = points.stream()
                .map(Point::percent)
                .filter(each -> each != null)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(target);
        int round = (int) Math.floor(Math.min(least, target) / 10) * 10;
        this.low = Math.clamp(round - 10L, 0, 80);
    }

    /**
     * @param percent null where nothing happened
     * @param said the share in words
     */
    record Point(String name, @Nullable Double percent, boolean isMet, String said) {}

    /** @param said writes a share of the axis */
    static Trend of(List<Point> points, double target, String targetWords, Function<Integer, String> said) {
        var chart = new TrendChart(points, target);
        return new Trend(
                chart.grid(said),
                new Label("0", chart.y(target), 0, -5, "start", "said", targetWords),
                chart.lines(),
                chart.dots(),
                chart.extremes(),
                chart.axis());
    }

    private String x(int index) {
        return Places.percent(place(index));
    }

    private double place(int index) {
        return (index + 0.5) * 100 / points.size();
    }

    private String y(double percent) {
        return Places.percent(TOP + (100 - percent) * (BOTTOM - TOP) / (100 - low));
    }

    private List<Label> grid(Function<Integer, String> said) {
        int step = 100 - low > 50 ? 25 : 100 - low > 20 ? 10 : 5;
        double crowded = (100 - low) * 0.07;
        return IntStream.iterate(100, share -> share >= low, share -> share - step)
                .filter(share -> Math.abs(share - target) > crowded || share == 100)
                .mapToObj(share -> {
                    boolean hidesBehindTarget = Math.abs(share - target) <= crowded;
                    return new Label("0", y(share), 0, -5, "start", null, hidesBehindTarget ? "" : said.apply(share));
                })
                .toList();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int i = 1; i < points.size(); i++) {
            Double before = points.get(i - 1).percent();
            Double here = points.get(i).percent();
            if (before != null && here != null) {
                lines.add(new Line(x(i - 1), y(before), x(i), y(here)));
            }
        }
        return lines;
    }

    private List<Dot> dots() {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.percent() != null) {
                dots.add(new Dot(x(i), y(point.percent()), point.isMet(), point.name() + ": " + point.said()));
            }
        }
        return dots;
    }

    /** The lowest share under its dot and the highest over it, where they differ. */
    private List<Label> extremes() {
        List<Integer> known = IntStream.range(0, points.size())
                .filter(i -> points.get(i).percent() != null)
                .boxed()
                .toList();
        Comparator<Integer> byShare = Comparator.comparing(this::share);
        int lowest = known.stream().min(byShare).orElse(0);
        int highest = known.stream().max(byShare).orElse(0);
        if (known.isEmpty() || share(lowest) == share(highest)) {
            return List.of();
        }
        return List.of(extreme(lowest, 22), extreme(highest, -11));
    }

    private double share(int index) {
        Double percent = points.get(index).percent();
        return percent == null ? 0 : percent;
    }

    private Label extreme(int index, int down) {
        double place = place(index);
        String anchor = place < EDGE ? "start" : place > 100 - EDGE ? "end" : "middle";
        return new Label(
                x(index),
                y(share(index)),
                0,
                down,
                anchor,
                "said",
                points.get(index).said());
    }

    private List<Label> axis() {
        int every = Math.ceilDiv(points.size(), MOST_LABELS);
        return IntStream.range(0, points.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Label(
                        x(i),
                        "100%",
                        0,
                        6,
                        "middle",
                        i / every % ON_A_PHONE == 0 ? null : "label-minor",
                        points.get(i).name()))
                .toList();
    }
}
