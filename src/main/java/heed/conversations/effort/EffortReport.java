package heed.conversations.effort;

import heed.conversations.QueueNames;
import heed.conversations.effort.EffortFigures.Begun;
import heed.conversations.effort.EffortFigures.Case;
import heed.conversations.effort.EffortFigures.Closed;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.identity.TeamQueues;
import heed.identity.TeamQueues.Answering;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what customers had to do and to bear, and which conversations were closed too soon. */
@Service
class EffortReport {

    private final EffortFigures figures;
    private final EffortFormulas formulas;
    private final QueueNames queues;
    private final TeamQueues teams;
    private final StaffDirectory staff;

    EffortReport(
            EffortFigures figures, EffortFormulas formulas, QueueNames queues, TeamQueues teams, StaffDirectory staff) {
        this.figures = figures;
        this.formulas = formulas;
        this.queues = queues;
        this.teams = teams;
        this.staff = staff;
    }

    /** Of everything in the window, and of each part, the highest index first. */
    record Answer(EffortFormula formula, EffortPart total, List<EffortPart> parts) {

        Answer {
            parts = List.copyOf(parts);
        }
    }

    Answer report(Actor actor, Instant from, Instant to, EffortBy by) {
        actor.require(Right.CONVERSATIONS_READ);
        EffortFormula formula = formulas.inForce();
        Map<String, Begun> begun = figures.begun(actor, formula, from, to, by).stream()
                .collect(Collectors.toMap(Begun::part, Function.identity()));
        Map<String, Closed> closed = figures.closed(actor, formula, from, to, by).stream()
                .collect(Collectors.toMap(Closed::part, Function.identity()));
        var keys = new TreeSet<>(begun.keySet());
        keys.addAll(closed.keySet());
        Map<String, String> names = names(by, keys);
        List<EffortPart> parts = keys.stream()
                .map(key -> new EffortPart(
                        key,
                        names.getOrDefault(key, key),
                        begun.getOrDefault(key, EffortPart.nothingBegun(key)),
                        closed.getOrDefault(key, EffortPart.nothingClosed(key))))
                .toList();
        List<EffortPart> shown = by == EffortBy.TEAM ? byTeam(parts) : parts;
        return new Answer(
                formula,
                EffortPart.sum("", "", parts),
                shown.stream()
                        .sorted(Comparator.comparing(
                                        (EffortPart part) -> part.index(),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .reversed())
                        .toList());
    }

    /** A queue that two teams answer counts for both. */
    private List<EffortPart> byTeam(List<EffortPart> byQueue) {
        return teams.all().stream()
                .map(team -> EffortPart.sum(
                        team.key(),
                        team.name(),
                        byQueue.stream()
                                .filter(part -> team.queues().contains(part.key()))
                                .toList()))
                .filter(part -> part.begun().conversations() + part.closed().closings() > 0)
                .toList();
    }

    private Map<String, String> names(EffortBy by, Collection<String> keys) {
        return switch (by) {
            case QUEUE, TEAM -> queues.names();
            case CHANNEL -> Map.of();
            case AGENT ->
                staff
                        .names(keys.stream()
                                .filter(key -> !key.isEmpty())
                                .map(key -> new StaffId(UUID.fromString(key)))
                                .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(each -> each.getKey().value().toString(), Map.Entry::getValue));
        };
    }

    /** The cases behind a figure, those that add most first; of one part, or of all where it is null. */
    List<Case> cases(
            Actor actor,
            Instant from,
            Instant to,
            EffortFigure figure,
            EffortBy by,
            @Nullable String part,
            int offset,
            int most) {
        actor.require(Right.CONVERSATIONS_READ);
        return figures.cases(actor, formulas.inForce(), from, to, figure, by, values(by, part), offset, most);
    }

    private @Nullable List<String> values(EffortBy by, @Nullable String part) {
        if (part == null || by != EffortBy.TEAM) {
            return part == null ? null : List.of(part);
        }
        return teams.all().stream()
                .filter(team -> team.key().equals(part))
                .map(Answering::queues)
                .findFirst()
                .orElse(List.of());
    }
}
