package heed.standards;

import heed.platform.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise over time: its versions, the oldest first, what happened to them and what they rest on. */
record Standard(
        String code, List<StandardVersion> versions, List<Milestone> milestones, List<Evidence> evidence) {

    Standard {
        versions = List.copyOf(versions);
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
    }

    StandardVersion newest() {
        return versions.getLast();
    }

    /** The version that judges, or last judged; null where none ever took effect. */
    @Nullable StandardVersion judging() {
        return versions.reversed().stream()
                .filter(version -> version.effectiveFrom() != null)
                .findFirst()
                .orElse(null);
    }

    /** The version to show figures by: the one that judges, else the one that is being drafted. */
    StandardVersion shown() {
        StandardVersion judging = judging();
        return judging == null ? newest() : judging;
    }

    /** @throws Refused where no version is being worked on */
    StandardVersion inProgress() {
        if (!newest().inProgress()) {
            throw Refused.because("standards.fault.not-in-progress", newest().version());
        }
        return newest();
    }
}
