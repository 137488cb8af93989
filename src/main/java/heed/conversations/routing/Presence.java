package heed.conversations.routing;

import heed.calendars.WorkingTime;
import heed.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there for work, as they said or as follows from their hours and absences.
 *
 * @param since when they switched, null where they never did
 * @param absentUntil null while they are not absent
 * @param offHours whether they are off because their working hours are over
 */
record Presence(
        State state, @Nullable Instant since, @Nullable Instant absentUntil, boolean offHours) {

    /** What a person can switch to. */
    enum State {
        /** Takes what comes. */
        AVAILABLE,
        /** Works, and is given nothing more; may ask for the next one. */
        BUSY,
        AWAY,
        OFF;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    /** Nobody has said anything: they may ask for work, and are given none. */
    static final Presence UNSAID = new Presence(State.BUSY, null, null, false);

    /** Outside working hours a person is off, unless they switched since those ended. */
    static Presence at(
            @Nullable State said,
            @Nullable Instant since,
            @Nullable Instant absentUntil,
            @Nullable WorkingTime hours,
            Instant now) {
        if (absentUntil != null) {
            return new Presence(State.OFF, since, absentUntil, false);
        }
        if (hours != null && !hours.isOpen(now) && (since == null || !since.isAfter(lastClosing(hours, now)))) {
            return new Presence(State.OFF, since, null, true);
        }
        return said == null ? UNSAID : new Presence(said, since, null, false);
    }

    boolean takesWhatComes() {
        return state == State.AVAILABLE;
    }

    boolean mayAsk() {
        return state == State.AVAILABLE || state == State.BUSY;
    }

    private static Instant lastClosing(WorkingTime hours, Instant now) {
        try {
            return hours.begin(now, Duration.ZERO, List.of());
        } catch (Refused neverOpen) {
            return Instant.EPOCH;
        }
    }
}
