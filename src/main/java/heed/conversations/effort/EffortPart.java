package heed.conversations.effort;

import heed.conversations.effort.EffortFigures.Begun;
import heed.conversations.effort.EffortFigures.Closed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a queue, team, channel or person has cost their customers.
 *
 * @param key the value itself, empty for nobody
 */
record EffortPart(String key, String name, Begun begun, Closed closed) {

    /** Mean of the index over conversations, with two decimals; null without any. */
    @Nullable
    BigDecimal index() {
        return mean(begun.index(), begun.conversations());
    }

    /** Mean number of messages until a closing that stands; null without any. */
    @Nullable
    BigDecimal messages() {
        return mean(closed.messages(), closed.standing());
    }

    private static @Nullable BigDecimal mean(long sum, long of) {
        return of == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    static EffortPart sum(String key, String name, Collection<EffortPart> parts) {
        Begun begun = nothingBegun(key);
        Closed closed = nothingClosed(key);
        for (EffortPart part : parts) {
            Begun b = part.begun();
            Closed c = part.closed();
            begun = new Begun(
                    key,
                    begun.conversations() + b.conversations(),
                    begun.index() + b.index(),
                    begun.contacts() + b.contacts(),
                    begun.transfers() + b.transfers(),
                    begun.repeats() + b.repeats(),
                    begun.switches() + b.switches(),
                    begun.clarifications() + b.clarifications(),
                    begun.waits() + b.waits(),
                    begun.waitedSeconds() + b.waitedSeconds());
            closed = new Closed(
                    key,
                    closed.closings() + c.closings(),
                    closed.reopened() + c.reopened(),
                    closed.unconfirmed() + c.unconfirmed(),
                    closed.unanswered() + c.unanswered(),
                    closed.standing() + c.standing(),
                    closed.messages() + c.messages());
        }
        return new EffortPart(key, name, begun, closed);
    }

    static Begun nothingBegun(String key) {
        return new Begun(key, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static Closed nothingClosed(String key) {
        return new Closed(key, 0, 0, 0, 0, 0, 0);
    }
}
