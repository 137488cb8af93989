package heed.standards;

import heed.calendars.Calendars;
import heed.identity.Actor;
import heed.standards.pages.CaseRow;
import heed.standards.pages.FiguresPart;
import heed.standards.pages.PartRow;
import heed.standards.pages.PartsTable;
import heed.standards.pages.Piece;
import heed.standards.pages.TrendPart;
import heed.standards.pages.WaitsPart;
import heed.web.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every figure of one standard in one window, from the answer to how it was reckoned. */
@Component
class FiguresParts {

    private static final int WORST = 5;

    private final AskAttainment attainment;
    private final Figures figures;
    private final FindCases cases;
    private final StandardWords words;
    private final Calendars calendars;

    FiguresParts(AskAttainment attainment, Figures figures, FindCases cases, StandardWords words, Calendars calendars) {
        this.attainment = attainment;
        this.figures = figures;
        this.cases = cases;
        this.words = words;
        this.calendars = calendars;
    }

    FiguresPart of(
            Frame frame,
            Actor actor,
            StandardVersion version,
            WindowChoice window,
            Map<String, String> dimensions,
            Instant now) {
        Period period = window.period();
        var links = new FigureLinks(version.code(), period, dimensions);
        Breakdown.Span span = TrendParts.span(period);
        AskAttainment.Answer answer = attainment.ask(version, period, span.code(), dimensions, now);
        Attainment whole = answer.whole();
        @Nullable
        TrendPart trend = answer.parts().isEmpty() ? null : new TrendParts(frame, version, links).part(answer.parts());
        return new FiguresPart(
                AnswerParts.of(frame, version, whole, links, span == Breakdown.Span.DAY ? answer.parts() : Map.of()),
                trend,
                waits(frame, version, whole, links),
                tables(frame, version, window, links, whole, now),
                worst(frame, actor, links, now),
                allWorst(frame, whole, links),
                Reckoned.of(frame, version, whole, links, calendar(version), now));
    }

    private @Nullable WaitsPart waits(Frame frame, StandardVersion version, Attainment whole, FigureLinks links) {
        WaitSteps steps = WaitSteps.of(version.threshold(), version.unacceptable());
        return WaitsParts.of(
                frame,
                version,
                whole.counts(),
                figures.waits(version.code(), links.period(), links.dimensions(), steps.millis(), steps.many()),
                steps,
                figures.quantiles(version.code(), links.period(), links.dimensions(), "{0.5,0.9}"));
    }

    private List<PartsTable> tables(
            Frame frame,
            StandardVersion version,
            WindowChoice window,
            FigureLinks links,
            Attainment whole,
            Instant now) {
        var tables = new ArrayList<PartsTable>();
        for (String dimension : List.of("queue", "channel")) {
            Map<String, Attainment> parts = attainment
                    .ask(version, links.period(), dimension, links.dimensions(), now)
                    .parts();
            if (parts.size() > 1) {
                tables.add(table(frame, version, dimension, window, links, parts, whole));
            }
        }
        return tables;
    }

    private PartsTable table(
            Frame frame,
            StandardVersion version,
            String dimension,
            WindowChoice window,
            FigureLinks links,
            Map<String, Attainment> parts,
            Attainment whole) {
        Map<String, String> names = words.names(dimension);
        List<PartRow> rows = parts.entrySet().stream()
                .sorted(Comparator.comparing(part -> -part.getValue().spent()))
                .map(part -> PartRows.of(
                        frame,
                        narrowed(frame, window, links, dimension, part.getKey(), names),
                        part.getValue(),
                        links,
                        dimension,
                        part.getKey()))
                .toList();
        return new PartsTable(
                "by-" + dimension,
                frame.text("standards.by." + dimension),
                StandardWords.dimension(frame, dimension),
                StandardWords.target(frame, version.aim()),
                rows,
                PartRows.whole(frame, Piece.plain(frame.text("standards.all." + dimension)), whole, links));
    }

    private static Piece narrowed(
            Frame frame,
            WindowChoice window,
            FigureLinks links,
            String dimension,
            String value,
            Map<String, String> names) {
        String name = StandardWords.value(frame, dimension, value, names);
        if (value.isEmpty()) {
            return Piece.plain(name);
        }
        var query = new TreeMap<>(links.dimensions());
        query.put(dimension, value);
        query.putAll(window.query());
        return new Piece(name, FigureLinks.figures(links.code(), query));
    }

    private List<CaseRow> worst(Frame frame, Actor actor, FigureLinks links, Instant now) {
        var filter = new CaseFilter(links.code(), links.period(), CaseState.MISSED, links.dimensions());
        return new CaseRows(frame, words.names("queue"), now)
                .of(cases.find(actor, filter, null, WORST).cases());
    }

    private static Piece allWorst(Frame frame, Attainment whole, FigureLinks links) {
        long unacceptable = whole.counts().unacceptable();
        return unacceptable > 0
                ? new Piece(
                        frame.text("standards.worst.unacceptable", unacceptable), links.cases(CaseState.UNACCEPTABLE))
                : new Piece(frame.text("standards.worst.missed", whole.bad()), links.cases(CaseState.MISSED));
    }

    private String calendar(StandardVersion version) {
        String key = version.calendar();
        return key == null ? "" : calendars.find(key).map(each -> each.name()).orElse(key);
    }
}
