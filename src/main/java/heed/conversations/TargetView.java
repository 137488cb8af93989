package heed.conversations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a standard asks of a conversation, as the API shows it. */
record TargetView(
        String standard,
        String title,
        String metric,
        String state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant unacceptableAt,
        @Nullable Instant stoppedAt,
        List<String> explanation) {

    static TargetView of(DueTime due) {
        return new TargetView(
                due.standard(),
                due.title(),
                due.metric(),
                due.state().key(),
                due.startedAt(),
                due.dueAt(),
                due.unacceptableAt(),
                due.stoppedAt(),
                due.steps().stream().map(DueTime.Step::sentence).toList());
    }
}
