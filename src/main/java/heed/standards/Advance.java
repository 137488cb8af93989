package heed.standards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version a step further on its way, all else unchanged. */
final class Advance {

    private Advance() {}

    static StandardVersion to(StandardVersion version, StandardState state) {
        return to(version, state, version.effectiveFrom(), version.endedAt());
    }

    static StandardVersion to(
            StandardVersion version, StandardState state, @Nullable Instant effectiveFrom, @Nullable Instant endedAt) {
        return new StandardVersion(
                version.code(),
                version.version(),
                version.title(),
                version.statement(),
                version.metric(),
                version.threshold(),
                version.unacceptable(),
                version.aim(),
                version.window(),
                version.zone(),
                version.scope(),
                version.calendar(),
                version.minimumEvents(),
                version.formula(),
                version.pauses(),
                state,
                version.draftedBy(),
                version.draftedAt(),
                effectiveFrom,
                endedAt);
    }
}
