package heed.channels.portal.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's questions.
 *
 * @param address with which they are signed in
 * @param solved whether those that are done are shown
 * @param next number behind which the next page begins, null on the last
 */
public record QuestionsPage(
        String address,
        boolean solved,
        List<Row> rows,
        @Nullable Long next) {

    public QuestionsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param own false for those of somebody whom the customer may follow
     * @param state a word of {@code portal.state.…}
     * @param answeredAt null while nobody has answered
     */
    public record Row(
            long number,
            String subject,
            boolean own,
            String state,
            Instant openedAt,
            @Nullable Instant answeredAt) {}
}
