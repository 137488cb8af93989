package heed.conversations;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long what is said can be taken back before it leaves.
 *
 * @param delay at most a minute; zero lets it leave at once
 * @param bulk the decision about many that it belongs to: its replies wait until all of it is done, and then for the delay
 */
public record Grace(Duration delay, @Nullable UUID bulk) {

    /** It leaves at once. */
    public static final Grace NONE = new Grace(Duration.ZERO, null);

    /** For one reply. */
    public static Grace of(Duration delay) {
        return new Grace(delay, null);
    }

    /** Whether it leaves at once. */
    public boolean none() {
        return delay.isZero();
    }
}
