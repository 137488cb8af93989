package heed.conversations;

import heed.conversations.pages.InboxPage.Mark;
import heed.web.Frame;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in colour, icon and words how a promise stands. */
final class Marks {

    private Marks() {}

    static Mark of(Frame frame, DueTime due, Instant now) {
        Instant dueAt = due.dueAt();
        return switch (due.state()) {
            case PAUSED -> new Mark("excluded", "pause-circle", frame.text("conversations.due.paused"));
            case EXCLUDED -> new Mark("excluded", "slash-circle", frame.text("conversations.due.excluded"));
            case MET -> new Mark("met", "check-circle-fill", frame.text("conversations.due.met"));
            case LATE -> new Mark("late", "exclamation-triangle-fill", late(frame, due, now));
            case UNACCEPTABLE -> new Mark("unacceptable", "x-octagon-fill", late(frame, due, now));
            case ACTIVE ->
                dueAt == null
                        ? new Mark("met", "clock", frame.text("conversations.due.running"))
                        : running(frame, due, dueAt, now);
        };
    }

    private static Mark running(Frame frame, DueTime due, Instant dueAt, Instant now) {
        if (now.isAfter(dueAt)) {
            return new Mark("late", "exclamation-triangle-fill", late(frame, due, now));
        }
        Duration left = Duration.between(now, dueAt);
        Duration whole = Duration.between(due.startedAt(), dueAt);
        boolean atRisk = left.multipliedBy(4).compareTo(whole) < 0;
        return new Mark(
                atRisk ? "at-risk" : "met",
                atRisk ? "circle-half" : "clock",
                frame.text("conversations.due.left", frame.duration(left)));
    }

    private static String late(Frame frame, DueTime due, Instant now) {
        @Nullable Instant dueAt = due.dueAt();
        Instant stopped = due.stoppedAt() == null ? now : due.stoppedAt();
        return dueAt == null || !stopped.isAfter(dueAt)
                ? frame.text("conversations.due.missed")
                : frame.text("conversations.due.late", frame.duration(Duration.between(dueAt, stopped)));
    }
}
