package heed.standards;

import heed.conversations.QueueNames;
import heed.standards.pages.VerdictChip;
import heed.web.Frame;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what a standard consists of in the reader's words. */
@Component
class StandardWords {

    private final QueueNames queues;

    StandardWords(QueueNames queues) {
        this.queues = queues;
    }

    static String window(Frame frame, Window window) {
        return switch (window) {
            case Window.Rolling(int days) -> frame.text("standards.window.rolling", days);
            case Window.Calendar(Window.Unit unit) -> frame.text("standards.window." + unit.code());
        };
    }

    static VerdictChip verdict(Frame frame, Verdict verdict) {
        String icon = switch (verdict) {
            case MET -> "check-lg";
            case MISSED -> "x-lg";
            case NOT_PROVEN -> "question-lg";
            case NO_DATA -> "dash-lg";
        };
        return new VerdictChip(verdict.code(), icon, frame.text("standards.verdict." + verdict.code()));
    }

    static String state(Frame frame, StandardVersion version, Instant now) {
        Instant from = version.effectiveFrom();
        return version.state() == StandardState.EFFECTIVE && from != null && from.isAfter(now)
                ? frame.text(
                        "standards.effect-from",
                        frame.date(from.atZone(version.zone()).toLocalDate()))
                : frame.text("standards.state." + version.state().code());
    }

    static String target(Frame frame, Aim aim) {
        return frame.text(
                aim.direction() == Aim.Direction.FLOOR ? "standards.at-least" : "standards.at-most",
                percent(frame, aim));
    }

    static String percent(Frame frame, Aim aim) {
        var plain = aim.percent().stripTrailingZeros();
        return frame.decimal(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    static String dimension(Frame frame, String name) {
        return frame.word("standards.dimension", name);
    }

    /** The values' names of one dimension; the values themselves where nobody names them. */
    Map<String, String> names(String dimension) {
        return dimension.equals("queue") ? queues.names() : Map.of();
    }

    String value(Frame frame, String dimension, String value) {
        return value(frame, dimension, value, names(dimension));
    }

    static String value(Frame frame, String dimension, String value, Map<String, String> names) {
        if (value.isEmpty()) {
            return frame.text("standards.without");
        }
        return dimension.equals("channel") ? frame.word("web.channel", value) : names.getOrDefault(value, value);
    }

    /** From when to when, in the reader's zone. */
    static String period(Frame frame, Period period) {
        return frame.text(
                "standards.from-to",
                frame.date(period.from()) + ", " + frame.time(period.from()),
                frame.date(period.to()) + ", " + frame.time(period.to()));
    }
}
