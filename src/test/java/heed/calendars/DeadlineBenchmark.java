package heed.calendars;

import static heed.calendars.Opening.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Deadlines a second on one core: a calendar of five days and twelve holidays, and three working days to go. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@Threads(1)
public class DeadlineBenchmark {

    private static final Duration THREE_DAYS = Duration.ofHours(24);
    private static final int STARTS = 4096;

    private final WorkingTime time = office();
    private final Instant[] starts = new Instant[STARTS];
    private int next;

    /** Starts spread over a year, so that weekends, holidays and both changes of clocks are met. */
    public DeadlineBenchmark() {
        Instant first = at("2026-01-01T00:00", "Europe/London");
        for (int n = 0; n < STARTS; n++) {
            starts[n] = first.plus(Duration.ofMinutes(128L * n + 7));
        }
    }

    private static WorkingTime office() {
        Opening.Week week = Opening.in("Europe/London").weekdays("09:00", "12:00", "13:00", "18:00");
        List.of(
                        "2026-01-01",
                        "2026-02-09",
                        "2026-03-17",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-05-25",
                        "2026-07-13",
                        "2026-08-31",
                        "2026-11-02",
                        "2026-12-25",
                        "2026-12-28")
                .forEach(day -> week.holiday(day, "Holiday"));
        return week.time();
    }

    @Benchmark
    public Instant due() {
        return time.due(starts[next++ & STARTS - 1], THREE_DAYS);
    }

    @Benchmark
    public Explanation explained() {
        return Explanation.ofDue(time, starts[next++ & STARTS - 1], THREE_DAYS, List.of());
    }
}
