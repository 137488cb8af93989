package heed.standards;

import heed.standards.pages.PartRow;
import heed.standards.pages.Piece;
import heed.web.Frame;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The figures of a queue, a channel or a day as a row of a table, each number with its cases. */
final class PartRows {

    private PartRows() {}

    /** A row for a stretch of the window. */
    static PartRow of(Frame frame, Piece name, Attainment part, FigureLinks links, Period within) {
        return row(frame, name, part, (number, state) -> new Piece(number, links.cases(state, within, Map.of())));
    }

    /** A row for one value of a dimension; events without a value cannot be asked for, so their numbers lead nowhere. */
    static PartRow of(Frame frame, Piece name, Attainment part, FigureLinks links, String dimension, String value) {
        return row(
                frame,
                name,
                part,
                (number, state) -> value.isEmpty()
                        ? Piece.plain(number)
                        : new Piece(number, links.cases(state, links.period(), Map.of(dimension, value))));
    }

    static PartRow whole(Frame frame, Piece name, Attainment part, FigureLinks links) {
        return row(frame, name, part, links::number);
    }

    private static PartRow row(Frame frame, Piece name, Attainment part, BiFunction<String, CaseState, Piece> link) {
        BigDecimal percent = part.percent();
        return new PartRow(
                name,
                state(part),
                percent == null ? "" : frame.text("standards.percent", frame.decimal(percent)),
                AnswerParts.bullet(frame, part),
                link.apply(frame.number(part.good()), CaseState.MET),
                link.apply(frame.number(part.total()), CaseState.ALL),
                link.apply(frame.number(part.counts().late()), CaseState.LATE),
                link.apply(frame.number(part.counts().unacceptable()), CaseState.UNACCEPTABLE),
                link.apply(frame.number(part.counts().givenUp()), CaseState.GIVEN_UP));
    }

    private static @Nullable String state(Attainment part) {
        return part.total() == 0 ? null : part.aim().metBy(part.good(), part.total()) ? "met" : "late";
    }
}
