package heed.standards;

import heed.standards.pages.Piece;
import heed.web.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a figure came about, so that anybody can reckon it again. */
final class Reckoned {

    private Reckoned() {}

    /** @param calendar name of the working hours; empty where every hour counts */
    static List<List<Piece>> of(
            Frame frame, StandardVersion version, Attainment whole, FigureLinks links, String calendar, Instant now) {
        var sentences = new ArrayList<List<Piece>>();
        String rule = frame.text("standards.rule." + version.formula().code(), frame.duration(version.threshold()));
        sentences.add(
                whole.total() == 0
                        ? List.of(Piece.plain(frame.text("standards.reckoned.rule", rule)))
                        : Linked.words(
                                frame,
                                "standards.reckoned.result",
                                rule,
                                links.number(frame.number(whole.good()), CaseState.MET),
                                links.number(frame.number(whole.total()), CaseState.ALL),
                                exact(frame, whole)));
        sentences.add(Linked.words(
                frame, "standards.reckoned.formula", version.formula().code(), Formula.VERSION));
        sentences.add(Linked.words(
                frame,
                "standards.reckoned.window",
                StandardWords.period(frame, links.period()),
                StandardWords.window(frame, version.window())));
        sentences.add(Linked.words(
                frame, calendar.isEmpty() ? "standards.reckoned.every-hour" : "standards.reckoned.calendar", calendar));
        if (version.pauses()) {
            sentences.add(Linked.words(frame, "standards.reckoned.pauses"));
        }
        sentences.add(Linked.words(frame, "standards.reckoned.minimum", version.minimumEvents()));
        leftOut(frame, whole.counts(), links, sentences);
        sentences.add(Linked.words(frame, "standards.reckoned.at", frame.date(now), frame.time(now)));
        return sentences;
    }

    private static void leftOut(Frame frame, Counts counts, FigureLinks links, List<List<Piece>> sentences) {
        sentences.add(Linked.words(
                frame,
                "standards.reckoned.excluded",
                links.number(frame.number(counts.excluded()), CaseState.EXCLUDED),
                counts.excluded()));
        if (counts.running() > 0) {
            sentences.add(Linked.words(
                    frame,
                    "standards.reckoned.running",
                    links.number(frame.number(counts.running()), CaseState.RUNNING),
                    counts.running(),
                    counts.overdue()));
        }
    }

    private static String exact(Frame frame, Attainment whole) {
        return frame.decimal(BigDecimal.valueOf(whole.good())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.total()), 4, RoundingMode.HALF_UP));
    }
}
