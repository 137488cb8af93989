package heed.standards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard as the API tells it: its newest version as a draft would word it, and its history.
 *
 * @param state where the newest version is on its way
 * @param effectiveFrom from when events are judged by the version that is in effect; null before
 */
record StandardAnswer(
        String code,
        int version,
        String state,
        StandardDraft wording,
        @Nullable Instant effectiveFrom,
        @Nullable Instant endedAt,
        List<Evidence> evidence,
        List<Milestone> milestones,
        String url) {

    static StandardAnswer of(Standard standard) {
        StandardVersion newest = standard.newest();
        @Nullable StandardVersion judging = standard.judging();
        return new StandardAnswer(
                standard.code(),
                newest.version(),
                newest.state().code(),
                Redrafting.of(newest),
                judging == null ? null : judging.effectiveFrom(),
                judging == null ? null : judging.endedAt(),
                standard.evidence(),
                standard.milestones(),
                "/standards/" + standard.code());
    }
}
