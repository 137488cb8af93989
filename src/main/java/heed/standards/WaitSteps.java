package heed.standards;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How waits are sorted by length: so many steps of one size, the last one open. Both thresholds lie on the drawing.
 *
 * @param millis of one step: a quarter of the threshold, or more where the second threshold is far
 */
record WaitSteps(long millis, int many) {

    private static final int BEYOND = 6;
    private static final int WITHOUT_SECOND = 10;
    private static final int MOST = 20;

    static WaitSteps of(Duration threshold, @Nullable Duration unacceptable) {
        for (int parts = 4; parts > 1; parts /= 2) {
            long step = Math.max(1, threshold.toMillis() / parts);
            if (unacceptable == null) {
                return new WaitSteps(step, WITHOUT_SECOND);
            }
            long needed = Math.ceilDiv(unacceptable.toMillis(), step);
            if (needed <= MOST - BEYOND) {
                return new WaitSteps(step, (int) needed + BEYOND);
            }
        }
        long far = unacceptable == null ? threshold.toMillis() : unacceptable.toMillis();
        return new WaitSteps(Math.max(threshold.toMillis(), Math.ceilDiv(far, MOST - BEYOND)), MOST);
    }

    /** Where a wait of this length lies on the drawing, in percent. */
    double place(Duration wait) {
        return wait.toMillis() * 100.0 / millis / many;
    }
}
