package heed.identity;

import java.time.Duration;

/** What came of an attempt to sign in. Wrong says nothing about which part was wrong. */
sealed interface SignInOutcome {
    record Accepted(StaffMember member) implements SignInOutcome {}

    record Wrong() implements SignInOutcome {}

    record Throttled(Duration tryAgainIn) implements SignInOutcome {}
}
