package heed.identity.retention;

import heed.identity.Keepsake.Fit;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of thing is kept.
 *
 * @param place its order among the rules of its kind; the first that fits decides
 * @param days days of rest after which it goes, null to keep for good what fits
 * @param trial what it would have done when it was last tried
 * @param release who has put it in force
 */
record RetentionRule(
        UUID id,
        String kind,
        String name,
        int place,
        @Nullable Integer days,
        Fit fit,
        Instant writtenAt,
        @Nullable UUID writtenBy,
        String writtenByName,
        @Nullable Trial trial,
        @Nullable Release release,
        @Nullable Instant endedAt,
        @Nullable String endedByName,
        int version) {

    /** A trial that is older says too little about tonight. */
    static final Duration FRESH = Duration.ofDays(7);

    /**
     * What it would have done.
     *
     * @param version of the rule as it stood then
     * @param fits how many it would have reached
     * @param hindered how many of them must stay for now
     * @param whole false where there are more than were counted
     */
    record Trial(Instant at, String byName, int version, int fits, int hindered, boolean whole) {}

    record Release(Instant at, String byName, Instant runsFrom) {}

    enum State {
        DRAFT,
        TRIED,
        WAITING,
        IN_FORCE,
        ENDED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    State state(Instant now) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (release != null) {
            return release.runsFrom().isAfter(now) ? State.WAITING : State.IN_FORCE;
        }
        return tried(now) ? State.TRIED : State.DRAFT;
    }

    /** Whether it was tried as it stands, and lately. */
    boolean tried(Instant now) {
        return trial != null
                && trial.version() == version
                && trial.at().plus(FRESH).isAfter(now);
    }
}
