package heed.standards;

import heed.standards.pages.AnswerPart;
import heed.standards.pages.BudgetPart;
import heed.standards.pages.Bullet;
import heed.standards.pages.Piece;
import heed.web.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a standard's page: attained, verdict, what was needed, and what of the error budget is left. */
final class AnswerParts {

    private AnswerParts() {}

    /** @param days attainment by day, from which the day is told on which the budget was spent; empty where it is not known */
    static AnswerPart of(
            Frame frame, StandardVersion version, Attainment whole, FigureLinks links, Map<String, Attainment> days) {
        BigDecimal percent = whole.percent();
        return new AnswerPart(
                percent == null ? "" : frame.decimal(percent),
                StandardWords.verdict(frame, whole.verdict()),
                words(frame, version, whole, links),
                bullet(frame, whole),
                StandardWords.target(frame, whole.aim()),
                percent == null ? null : budget(frame, whole, links, days));
    }

    static @Nullable Bullet bullet(Frame frame, Attainment attainment) {
        BigDecimal percent = attainment.percent();
        return percent == null
                ? null
                : new Bullet(
                        Places.percent(percent.doubleValue()),
                        Places.percent(attainment.aim().percent().doubleValue()),
                        frame.text(
                                "standards.bullet",
                                frame.decimal(percent),
                                StandardWords.target(frame, attainment.aim())));
    }

    private static List<Piece> words(Frame frame, StandardVersion version, Attainment whole, FigureLinks links) {
        Piece good = links.number(frame.number(whole.good()), CaseState.MET);
        Piece total = links.number(frame.number(whole.total()), CaseState.ALL);
        String within = frame.duration(version.threshold());
        return switch (whole.verdict()) {
            case NO_DATA ->
                Linked.words(frame, "standards.answer.none", whole.counts().running());
            case NOT_PROVEN -> {
                var words = new ArrayList<>(Linked.words(frame, "standards.answer.met", good, total, within));
                words.add(Piece.plain(" "));
                words.addAll(Linked.words(frame, "standards.answer.too-few", whole.minimumEvents()));
                yield words;
            }
            case MET -> Linked.words(frame, "standards.answer.met", good, total, within);
            case MISSED ->
                whole.needed() == 0
                        ? Linked.words(frame, "standards.answer.met", good, total, within)
                        : Linked.words(frame, "standards.answer.missed", good, total, within, whole.needed());
        };
    }

    private static BudgetPart budget(Frame frame, Attainment whole, FigureLinks links, Map<String, Attainment> days) {
        Long used = whole.spentPercent();
        boolean isOver = whole.remaining().signum() < 0;
        double allowed = whole.allowed().doubleValue();
        double border = isOver ? 100 * allowed / whole.spent() : 100;
        double width = isOver ? border : allowed == 0 ? 0 : 100 * whole.spent() / allowed;
        CaseState spent = whole.aim().direction() == Aim.Direction.FLOOR ? CaseState.MISSED : CaseState.MET;
        long may = whole.allowed().setScale(0, RoundingMode.FLOOR).longValueExact();
        var words = new ArrayList<>(Linked.words(
                frame,
                whole.aim().direction() == Aim.Direction.FLOOR ? "standards.budget.floor" : "standards.budget.ceiling",
                links.number(frame.number(whole.spent()), spent),
                whole.spent(),
                may));
        String day = isOver ? spentOn(frame, whole, days) : "";
        if (!day.isEmpty()) {
            words.add(Piece.plain(" " + day));
        }
        return new BudgetPart(
                used == null ? frame.number(whole.spent()) : frame.number(used),
                frame.text(used == null ? "standards.budget.none-allowed" : "standards.budget.used"),
                Places.percent(width),
                Places.percent(isOver ? 100 - border : 0),
                isOver,
                frame.text("standards.budget.label", whole.spent(), may),
                words);
    }

    private static String spentOn(Frame frame, Attainment whole, Map<String, Attainment> days) {
        BigDecimal left = whole.allowed();
        for (Map.Entry<String, Attainment> day : days.entrySet()) {
            left = left.subtract(BigDecimal.valueOf(day.getValue().spent()));
            if (left.signum() < 0) {
                return frame.text("standards.budget.spent-on", frame.day(LocalDate.parse(day.getKey())));
            }
        }
        return "";
    }
}
