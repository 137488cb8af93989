package heed.standards;

import heed.measurement.CaseNames.CaseName;
import heed.standards.pages.CaseRow;
import heed.standards.pages.Piece;
import heed.web.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Cases as rows of a table: who, how long, when, where and what came of it. */
final class CaseRows {

    private final Frame frame;
    private final Map<String, String> queues;
    private final Instant now;

    CaseRows(Frame frame, Map<String, String> queues, Instant now) {
        this.frame = frame;
        this.queues = queues;
        this.now = now;
    }

    List<CaseRow> of(List<FindCases.Case> cases) {
        return cases.stream().map(this::row).toList();
    }

    private CaseRow row(FindCases.Case found) {
        Target target = found.target();
        CaseName name = found.name();
        Duration waited = target.waited();
        String queue = target.dimensions().getOrDefault("queue", "");
        return new CaseRow(
                name == null ? Piece.plain(target.subject().id()) : new Piece(name.title(), name.url()),
                waited == null
                        ? frame.text(
                                "standards.case.waiting", frame.duration(Duration.between(target.startedAt(), now)))
                        : frame.duration(waited),
                frame.moment(target.startedAt()),
                queue.isEmpty() ? "" : StandardWords.value(frame, "queue", queue, queues),
                tone(found.state()),
                icon(found.state()),
                words(found));
    }

    private String words(FindCases.Case found) {
        Outcome outcome = found.target().outcome();
        boolean isGivenUp = outcome != null && outcome.code().startsWith("given-up");
        return frame.text("standards.case." + (isGivenUp ? "given-up" : found.state()));
    }

    /** The state as the design knows it. */
    private static String tone(String state) {
        return switch (state) {
            case "active" -> "met";
            case "paused" -> "excluded";
            case "missed" -> "late";
            default -> state;
        };
    }

    private static String icon(String state) {
        return switch (state) {
            case "met" -> "check-circle-fill";
            case "active" -> "clock";
            case "paused" -> "pause-circle";
            case "unacceptable" -> "x-octagon-fill";
            case "excluded" -> "slash-circle";
            default -> "exclamation-triangle-fill";
        };
    }
}
