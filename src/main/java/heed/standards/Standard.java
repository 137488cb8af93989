package heed.standards;

import heed.platform.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise over time: its versions, the oldest first, what happened to them and what they rest on. */
record Standard(String code, List<StandardVersion> versions, List<Milestone> milestones, List<Evidence> evidence) {

    Standard {
        versions = List.copyOf(versions);
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
    }

    StandardVersion newest() {
        return versions.getLast();
    }

    /** The version that was put into effect last, even if its first day is to come; null where none ever was. */
    @Nullable
    StandardVersion judging() {
        return versions.reversed().stream()
                .filter(version -> version.effectiveFrom() != null)
                .findFirst()
                .orElse(null);
    }

    /** The version to show figures by: the one in force at this moment, else the last one put into effect, else the draft. */
    StandardVersion shownAt(Instant now) {
        StandardVersion judging = judging();
        return versions.reversed().stream()
                .filter(version -> version.effectiveFrom() != null
                        && !version.effectiveFrom().isAfter(now))
                .findFirst()
                .orElse(judging == null ? newest() : judging);
    }

    /** @throws Refused where no version is being worked on */
    StandardVersion inProgress() {
        if (!newest().inProgress()) {
            throw Refused.because("standards.fault.not-in-progress", newest().version());
        }
        return newest();
    }
}
