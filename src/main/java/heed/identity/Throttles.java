package heed.identity;

import heed.platform.Column;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of throttles: buckets of attempts that fill again with time, shared by all replicas. */
@Repository
public class Throttles {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    Throttles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes one attempt from the bucket. @return how long to wait where none is left, else empty */
    public Optional<Duration> take(Allowance allowance) {
        boolean taken = db.sql("""
                        insert into identity.throttle as t (bucket, level, filled_at)
                        values (:bucket, :capacity - 1, :now)
                        on conflict (bucket) do update
                           set level = least(:capacity, t.level + greatest(0, extract(epoch from :now - t.filled_at)) / :seconds) - 1,
                               filled_at = greatest(t.filled_at, :now)
                         where least(:capacity, t.level + greatest(0, extract(epoch from :now - t.filled_at)) / :seconds) >= 1
                        """)
                        .param("bucket", allowance.bucket())
                        .param("capacity", (double) allowance.capacity())
                        .param("seconds", (double) allowance.refill().toSeconds())
                        .param("now", Column.of(clock.instant()))
                        .update()
                == 1;
        return taken ? Optional.empty() : Optional.of(untilNext(allowance));
    }

    /** Gives one attempt back: it was a right one. */
    public void giveBack(Allowance allowance) {
        db.sql("update identity.throttle set level = least(:capacity, level + 1) where bucket = :bucket")
                .param("capacity", (double) allowance.capacity())
                .param("bucket", allowance.bucket())
                .update();
    }

    /** Fills the bucket again: the right one came. */
    public void empty(Allowance allowance) {
        db.sql("delete from identity.throttle where bucket = :bucket or filled_at < :longAgo")
                .param("bucket", allowance.bucket())
                .param("longAgo", Column.of(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private Duration untilNext(Allowance allowance) {
        return db.sql("select level, filled_at from identity.throttle where bucket = :bucket")
                .param("bucket", allowance.bucket())
                .query((row, _) -> allowance.wait(
                        row.getDouble("level"),
                        Objects.requireNonNull(Column.instantOrNull(row, "filled_at")),
                        clock.instant()))
                .optional()
                .orElse(allowance.refill());
    }

    /**
     * How many attempts a bucket holds and how often one comes back.
     *
     * @param bucket its name; a hash where it would tell an address
     */
    public record Allowance(String bucket, int capacity, Duration refill) {

        /** From now until one attempt is there again: at least a second. */
        Duration wait(double level, Instant filledAt, Instant now) {
            double missing = (1 - level) * refill.toSeconds();
            long seconds = (long) Math.ceil(missing)
                    - Math.max(0, Duration.between(filledAt, now).toSeconds());
            return Duration.ofSeconds(Math.max(1, seconds));
        }
    }
}
