package heed.identity.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the API and the audit trail show it.
 *
 * @param state {@code draft}, {@code tried}, {@code waiting}, {@code in-force} or {@code ended}
 */
record RetentionView(
        UUID id,
        String kind,
        String name,
        int place,
        @Nullable Integer days,
        boolean keepForGood,
        @Nullable String queue,
        @Nullable String tag,
        String state,
        Instant writtenAt,
        String writtenBy,
        @Nullable Trial trial,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable Instant runsFrom,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /**
     * What a dry run has found.
     *
     * @param fits how many it would have reached, those that had to stay included
     * @param complete false where there are more than were counted
     */
    record Trial(Instant at, String by, int fits, int hindered, boolean complete) {}

    static RetentionView of(RetentionRule rule, Instant now) {
        RetentionRule.Trial trial = rule.trial();
        RetentionRule.Release release = rule.release();
        return new RetentionView(
                rule.id(),
                rule.kind(),
                rule.name(),
                rule.place(),
                rule.days(),
                rule.days() == null,
                rule.fit().queue(),
                rule.fit().tag(),
                rule.state(now).key(),
                rule.writtenAt(),
                rule.writtenByName(),
                trial == null || trial.version() != rule.version()
                        ? null
                        : new Trial(trial.at(), trial.byName(), trial.fits(), trial.hindered(), trial.whole()),
                release == null ? null : release.at(),
                release == null ? null : release.byName(),
                release == null ? null : release.runsFrom(),
                rule.endedAt(),
                rule.endedByName());
    }
}
