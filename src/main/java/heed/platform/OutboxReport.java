package heed.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The question for a status page: what waits to leave, and what did not arrive? */
public interface OutboxReport {

    /** Lanes with something unsent or undelivered in the last 30 days, the longest waiting first. */
    List<Lane> lanes();

    /** The newest failed and unknown effects of the last 30 days, at most 200. */
    List<Undelivered> undelivered();

    /**
     * @param waiting queued, deferred or being sent now
     * @param oldest when the oldest of those was queued, null where none waits
     */
    record Lane(
            String lane,
            int waiting,
            int deferred,
            int failed,
            int unknown,
            @Nullable Instant oldest) {}

    /** @param remark what the other side said */
    record Undelivered(
            UUID effect, String kind, String lane, boolean unknown, int attempts, Instant settledAt, String remark) {}
}
