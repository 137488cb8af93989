package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.calendars.Span;
import heed.calendars.WorkingTime;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who got how much, for how long they were there, and who passed whom over. */
@Component
class Fairness {

    private final Handouts handouts;
    private final Overtakings overtakings;
    private final Presences presences;
    private final Absences absences;
    private final Agents agents;
    private final Calendars calendars;
    private final StaffDirectory staff;
    private final Clock clock;

    Fairness(
            Handouts handouts,
            Overtakings overtakings,
            Presences presences,
            Absences absences,
            Agents agents,
            Calendars calendars,
            StaffDirectory staff,
            Clock clock) {
        this.handouts = handouts;
        this.overtakings = overtakings;
        this.presences = presences;
        this.absences = absences;
        this.agents = agents;
        this.calendars = calendars;
        this.staff = staff;
        this.clock = clock;
    }

    /** From one moment up to, and without, another. */
    record Window(Instant from, Instant until) {

        static final Duration USUAL = Duration.ofDays(28);

        static Window of(@Nullable Instant from, @Nullable Instant to, Instant now) {
            Instant until = to == null ? now : to;
            Instant begins = from == null ? until.minus(USUAL) : from;
            if (!begins.isBefore(until)) {
                throw Invalid.at("/from", "routing.fault.window");
            }
            return new Window(begins, until);
        }
    }

    /**
     * One person's part.
     *
     * @param presence in their working hours, without absences
     * @param longestOvertaken null where nobody was overtaken
     */
    record Share(
            StaffId staff,
            String name,
            Map<Way, Integer> got,
            Duration presence,
            int overtakings,
            @Nullable Duration longestOvertaken) {

        int inAll() {
            return got.values().stream().mapToInt(Integer::intValue).sum();
        }

        int handedOut() {
            return got.entrySet().stream()
                    .filter(each -> each.getKey().inOrder())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        int in(Way way) {
            return got.getOrDefault(way, 0);
        }
    }

    /** By name; of a lead's own queues only. */
    List<Share> shares(Actor actor, Window window) {
        actor.require(Right.MEASUREMENTS_READ);
        Set<String> measured = actor.queuesFor(Right.MEASUREMENTS_READ);
        @Nullable List<String> queues = measured == null ? null : List.copyOf(measured);
        Map<StaffId, Map<Way, Integer>> got = new HashMap<>();
        handouts.tallies(window.from(), window.until(), queues)
                .forEach(tally -> got.computeIfAbsent(tally.staff(), _ -> new EnumMap<>(Way.class))
                        .put(tally.way(), tally.count()));
        Map<StaffId, Overtakings.Tally> passed = new HashMap<>();
        overtakings.tallies(window.from(), window.until(), queues).forEach(tally -> passed.put(tally.staff(), tally));
        Map<StaffId, Duration> there = there(window);
        var everybody = new TreeSet<StaffId>(Comparator.comparing(StaffId::value));
        everybody.addAll(got.keySet());
        everybody.addAll(passed.keySet());
        if (queues == null) {
            everybody.addAll(there.keySet());
        }
        Map<StaffId, String> names = staff.names(everybody);
        return everybody.stream()
                .map(each -> {
                    Overtakings.Tally over = passed.get(each);
                    return new Share(
                            each,
                            names.getOrDefault(each, ""),
                            got.getOrDefault(each, Map.of()),
                            there.getOrDefault(each, Duration.ZERO),
                            over == null ? 0 : over.count(),
                            over == null ? null : over.longest());
                })
                .sorted(Comparator.comparing(Share::name))
                .toList();
    }

    private Map<StaffId, Duration> there(Window window) {
        Instant until = window.until().isAfter(clock.instant()) ? clock.instant() : window.until();
        Map<StaffId, List<Span>> away = new HashMap<>();
        absences.between(window.from(), window.until())
                .forEach(each -> away.computeIfAbsent(each.staff(), _ -> new ArrayList<>())
                        .add(new Span(each.from(), each.until())));
        List<Presences.Span> spans = until.isAfter(window.from()) ? presences.between(window.from(), until) : List.of();
        Map<StaffId, WorkingTime> hours = new HashMap<>();
        List<StaffId> people =
                spans.stream().map(Presences.Span::staff).distinct().toList();
        agents.all(people, clock.instant())
                .forEach(agent -> hours.put(agent.id(), Line.time(agent.calendar(), calendars)));
        Map<StaffId, Duration> there = new HashMap<>();
        spans.forEach(span -> there.merge(
                span.staff(),
                hours.getOrDefault(span.staff(), WorkingTime.ELAPSED)
                        .between(span.from(), span.until(), away.getOrDefault(span.staff(), List.of())),
                Duration::plus));
        return there;
    }
}
