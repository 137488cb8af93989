package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When something happened: now, unless somebody may say that it was earlier. */
final class Moment {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Duration TALK_WITHIN = Duration.ofDays(31);

    private Moment() {}

    /**
     * @throws heed.identity.Forbidden for the past without the right to import
     * @throws Invalid for the future
     */
    static Instant of(@Nullable Instant told, Actor actor, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (told == null) {
            return now;
        }
        if (told.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Invalid.at("/at", "conversations.fault.future");
        }
        if (told.isBefore(now.minus(CLOCKS_DIFFER))) {
            actor.require(Right.IMPORT);
            return told.truncatedTo(ChronoUnit.MICROS);
        }
        return now;
    }

    /**
     * When somebody who works here spoke with a customer: they may write that down some days later.
     *
     * @throws heed.identity.Forbidden for longer ago without the right to import
     * @throws Invalid for the future
     */
    static Instant ofTalk(@Nullable Instant told, Actor actor, Clock clock) {
        if (told == null || actor.kind() != Actor.Kind.PERSON) {
            return of(told, actor, clock);
        }
        Instant now = clock.instant();
        return told.isBefore(now) && told.isAfter(now.minus(TALK_WITHIN))
                ? told.truncatedTo(ChronoUnit.MICROS)
                : of(told, actor, clock);
    }

    /** Whether it was over when Heed learned of it: such a reply left by another way, and leaves no second time. */
    static boolean past(Instant at, Clock clock) {
        return at.isBefore(clock.instant().minus(CLOCKS_DIFFER));
    }
}
