package heed.standards;

import heed.standards.TrendChart.Point;
import heed.standards.pages.PartRow;
import heed.standards.pages.Piece;
import heed.standards.pages.TrendPart;
import heed.web.Frame;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Attainment over time: by the day, in long windows by the week, in very long ones by the month. */
final class TrendParts {

    private static final long MOST_DAYS = 62;
    private static final long MOST_DAYS_OF_WEEKS = 731;

    private final Frame frame;
    private final StandardVersion version;
    private final FigureLinks links;

    TrendParts(Frame frame, StandardVersion version, FigureLinks links) {
        this.frame = frame;
        this.version = version;
        this.links = links;
    }

    static Breakdown.Span span(Period period) {
        long days = Duration.between(period.from(), period.to()).toDays();
        return days <= MOST_DAYS
                ? Breakdown.Span.DAY
                : days <= MOST_DAYS_OF_WEEKS ? Breakdown.Span.WEEK : Breakdown.Span.MONTH;
    }

    TrendPart part(Map<String, Attainment> parts) {
        Breakdown.Span span = span(links.period());
        var points = new ArrayList<Point>();
        var rows = new ArrayList<PartRow>();
        for (LocalDate day = first(span); !day.isAfter(last()); day = next(span, day)) {
            String key = span == Breakdown.Span.MONTH ? day.toString().substring(0, 7) : day.toString();
            Attainment part = parts.get(key);
            BigDecimal percent = part == null ? null : part.percent();
            if (part == null || percent == null) {
                points.add(new Point(name(span, day), null, false, ""));
            } else {
                String said = frame.text("standards.percent", frame.decimal(percent));
                points.add(new Point(
                        name(span, day), percent.doubleValue(), part.aim().metBy(part.good(), part.total()), said));
                rows.add(PartRows.of(frame, Piece.plain(fullName(span, day)), part, links, within(span, day)));
            }
        }
        String target = StandardWords.percent(frame, version.aim());
        long met = points.stream().filter(Point::isMet).count();
        return new TrendPart(
                frame.text("standards.trend." + span.code()),
                frame.text("standards.trend.met-on." + span.code(), met, (long) rows.size()),
                title(points, target),
                TrendChart.of(
                        points,
                        version.aim().percent().doubleValue(),
                        frame.text("standards.trend.target", target),
                        share -> frame.text("standards.percent", frame.number(share))),
                rows,
                frame.text("standards.trend.column." + span.code()));
    }

    private String title(List<Point> points, String target) {
        List<Point> known = points.stream()
                .filter(each -> each.percent() != null)
                .sorted(Comparator.comparing(each -> each.percent() == null ? 0 : each.percent()))
                .toList();
        return known.isEmpty()
                ? frame.text("standards.trend.none")
                : frame.text(
                        "standards.trend.title",
                        known.getFirst().said(),
                        known.getFirst().name(),
                        known.getLast().said(),
                        known.getLast().name(),
                        target);
    }

    private LocalDate first(Breakdown.Span span) {
        LocalDate day = links.period().from().atZone(version.zone()).toLocalDate();
        return switch (span) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate last() {
        return links.period().to().minusNanos(1).atZone(version.zone()).toLocalDate();
    }

    private static LocalDate next(Breakdown.Span span, LocalDate day) {
        return switch (span) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
        };
    }

    private String name(Breakdown.Span span, LocalDate day) {
        return DateTimeFormatter.ofPattern(frame.text("standards.pattern." + span.code()), frame.locale())
                .format(day);
    }

    private String fullName(Breakdown.Span span, LocalDate day) {
        return switch (span) {
            case DAY -> frame.day(day);
            case WEEK -> frame.text("standards.trend.week-of", frame.date(day));
            case MONTH -> name(span, day);
        };
    }

    private Period within(Breakdown.Span span, LocalDate day) {
        ZoneId zone = version.zone();
        var from = day.atStartOfDay(zone).toInstant();
        var to = next(span, day).atStartOfDay(zone).toInstant();
        Period whole = links.period();
        return new Period(from.isBefore(whole.from()) ? whole.from() : from, to.isAfter(whole.to()) ? whole.to() : to);
    }
}
