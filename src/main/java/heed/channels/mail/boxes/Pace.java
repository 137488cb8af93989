package heed.channels.mail.boxes;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a mailbox is looked at again. After trouble later and later, and never all mailboxes in the same second. */
final class Pace {

    /** Without IDLE. */
    static final Duration POLL = Duration.ofSeconds(20);

    /** A server that only pretends to tell what is new is asked all the same. */
    static final Duration LONGEST_IDLE = Duration.ofMinutes(4);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2));

    /** A wrong password that is tried too often locks the account. */
    private static final List<Duration> LONG_PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private Pace() {}

    /** @param attempt 1 for the first that failed */
    static Duration after(Trouble trouble, int attempt, RandomGenerator random) {
        List<Duration> pauses = trouble.stays() ? LONG_PAUSES : PAUSES;
        long base = pauses.get(Math.min(attempt, pauses.size()) - 1).toMillis();
        return Duration.ofMillis(base + random.nextLong(base / 4 + 1));
    }
}
