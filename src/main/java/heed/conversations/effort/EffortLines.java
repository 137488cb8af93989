package heed.conversations.effort;

import heed.conversations.effort.EffortReport.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report as CSV: one line for each part, and the whole in the last. */
final class EffortLines {

    private static final String HEAD =
            "part,conversations,index_sum,index_mean,contacts,transfers,repeats,switches,clarifications,waits,waited_seconds,"
                    + "closings,reopened,without_confirmation,unanswered,closings_that_stand,messages,messages_mean,formula_version";

    private EffortLines() {}

    static String csv(EffortBy by, Answer answer) {
        EffortPart total =
                new EffortPart("", "*", answer.total().begun(), answer.total().closed());
        return Stream.concat(answer.parts().stream(), Stream.of(total))
                .map(part -> line(part, answer.formula().version()))
                .collect(Collectors.joining("", HEAD.replaceFirst("part", by.key()) + "\r\n", ""));
    }

    private static String line(EffortPart part, int version) {
        var b = part.begun();
        var c = part.closed();
        return Stream.of(
                                cell(part.name()),
                                number(b.conversations()),
                                number(b.index()),
                                number(part.index()),
                                number(b.contacts()),
                                number(b.transfers()),
                                number(b.repeats()),
                                number(b.switches()),
                                number(b.clarifications()),
                                number(b.waits()),
                                number(b.waitedSeconds()),
                                number(c.closings()),
                                number(c.reopened()),
                                number(c.unconfirmed()),
                                number(c.unanswered()),
                                number(c.standing()),
                                number(c.messages()),
                                number(part.messages()),
                                number(version))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A name that a spreadsheet would take for a formula is shown as the text that it is. */
    static String cell(String text) {
        boolean formula =
                !text.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(text.charAt(0));
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
