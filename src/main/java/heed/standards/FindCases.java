package heed.standards;

import heed.identity.Actor;
import heed.measurement.CaseNames;
import heed.measurement.CaseNames.CaseName;
import heed.measurement.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cases behind a number, the longest wait first, with names and addresses as far as the actor may see them. */
@Service
class FindCases {

    private final Standards standards;
    private final Figures figures;
    private final Map<String, CaseNames> names;
    private final Clock clock;

    FindCases(Standards standards, Figures figures, List<CaseNames> names, Clock clock) {
        this.standards = standards;
        this.figures = figures;
        this.names = names.stream().collect(Collectors.toMap(CaseNames::kind, each -> each));
        this.clock = clock;
    }

    /** @param next where the list goes on; null at its end */
    record Found(List<Case> cases, @Nullable CaseCursor next) {}

    /** @param name null where the actor may not see the case, or nobody names its kind */
    record Case(Target target, String state, @Nullable CaseName name) {}

    Found find(Actor actor, CaseFilter filter, @Nullable CaseCursor last, int most) {
        standards.find(actor, filter.code());
        Instant now = clock.instant();
        List<Target> targets = figures.cases(filter, now, last, most + 1);
        List<Target> shown = targets.size() > most ? targets.subList(0, most) : targets;
        Map<Subject, CaseName> named = named(actor, shown);
        return new Found(
                shown.stream()
                        .map(target -> new Case(target, target.stateAt(now), named.get(target.subject())))
                        .toList(),
                targets.size() > most ? CaseCursor.after(shown.getLast()) : null);
    }

    private Map<Subject, CaseName> named(Actor actor, List<Target> targets) {
        var found = new HashMap<Subject, CaseName>();
        targets.stream()
                .map(Target::subject)
                .collect(Collectors.groupingBy(Subject::kind))
                .forEach((kind, subjects) -> {
                    CaseNames source = names.get(kind);
                    if (source != null) {
                        found.putAll(source.names(actor, subjects));
                    }
                });
        return found;
    }
}
