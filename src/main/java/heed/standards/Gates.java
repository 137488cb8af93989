package heed.standards;

import heed.platform.Fault;
import heed.standards.Milestone.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a version needs before it is adopted, and before it takes effect. Rows 000-18, 000-24, 000-48 and 000-49. */
final class Gates {

    /** The gates before effect, which a manager may waive with a reason. */
    enum Gate {
        CONSULTED,
        DISTRIBUTED,
        ANNOUNCED,
        TRAINED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Gate> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    private Gates() {}

    /** What is missing for adoption: measurable and specific words, both thresholds, an interview and a survey. */
    static List<Fault> beforeAdoption(StandardVersion version, List<Evidence> evidence) {
        var missing = new ArrayList<Fault>();
        if (version.unacceptable() == null) {
            missing.add(Fault.at("/unacceptable", "standards.gate.time-bound"));
        }
        for (String phrase : Vagueness.in(version.statement())) {
            missing.add(Fault.at("/statement", "standards.gate.specific", phrase));
        }
        Set<Evidence.Type> types =
                Set.copyOf(evidence.stream().map(Evidence::type).toList());
        if (!types.contains(Evidence.Type.INTERVIEW)) {
            missing.add(Fault.at("/evidence", "standards.gate.interview"));
        }
        if (!types.contains(Evidence.Type.SURVEY)) {
            missing.add(Fault.at("/evidence", "standards.gate.survey"));
        }
        return missing;
    }

    /** What is missing for taking effect. Distribution and training are recorded elsewhere, so until then they are waived or missing. */
    static List<Fault> beforeEffect(StandardVersion version, List<Milestone> milestones, Set<Gate> waived) {
        var missing = new ArrayList<Fault>();
        for (Gate gate : Gate.values()) {
            if (!waived.contains(gate) && !passed(gate, version.version(), milestones)) {
                missing.add(Fault.at("/" + gate.code(), "standards.gate." + gate.code()));
            }
        }
        return missing;
    }

    static boolean passed(Gate gate, int version, List<Milestone> milestones) {
        List<Milestone> ofVersion =
                milestones.stream().filter(each -> each.version() == version).toList();
        boolean isWaived = ofVersion.stream()
                .anyMatch(each -> each.kind() == Kind.WAIVER
                        && each.detail().equals(gate.name().toLowerCase(Locale.ROOT)));
        return isWaived
                || switch (gate) {
                    case CONSULTED -> ofVersion.stream().anyMatch(each -> each.kind() == Kind.CONSULTATION);
                    case ANNOUNCED -> announced(ofVersion, "written") && announced(ofVersion, "in-person");
                    case DISTRIBUTED, TRAINED -> false;
                };
    }

    private static boolean announced(List<Milestone> milestones, String kind) {
        return milestones.stream()
                .anyMatch(each ->
                        each.kind() == Kind.ANNOUNCEMENT && each.detail().equals(kind));
    }
}
