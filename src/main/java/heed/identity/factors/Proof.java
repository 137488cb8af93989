package heed.identity.factors;

import java.time.Duration;

/** What came of showing a factor. */
sealed interface Proof {
    record Right() implements Proof {}

    record Wrong() implements Proof {}

    record Throttled(Duration tryAgainIn) implements Proof {}
}
