package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.rules.Judgement.Matching;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a rule, or says of each field why it will not do. */
final class RuleReading {

    static final int MOST_A_DAY = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(90);

    private final ConditionReading conditions;
    private final RuleActionReading actions;
    private final Predicate<String> calendars;
    private final List<Fault> faults;

    /** @param calendars knows the keys of calendars */
    RuleReading(
            ConditionReading conditions, RuleActionReading actions, Predicate<String> calendars, List<Fault> faults) {
        this.conditions = conditions;
        this.actions = actions;
        this.calendars = calendars;
        this.faults = faults;
    }

    /** @throws Invalid with a fault for each field that will not do */
    RuleDraft read(RuleDetails told) {
        String name = or(told.name()).strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add(Fault.at("/name", "rules.fault.name"));
        }
        Set<EventKind> events = events(told.events());
        @Nullable Duration delay = delay(events, told.delay());
        @Nullable String calendar = calendar(told.calendar());
        var draft = new RuleDraft(
                name,
                events,
                delay,
                calendar,
                matching(or(told.matching())),
                conditions.read(told.conditions()),
                actions.read(told.actions()),
                Boolean.TRUE.equals(told.stops()),
                told.activeFrom(),
                until(told.activeFrom(), told.activeUntil()),
                mostADay(told.mostADay()));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return draft;
    }

    private Set<EventKind> events(@Nullable List<String> told) {
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        List<String> all = told == null ? List.of() : told;
        for (int n = 0; n < all.size(); n++) {
            String key = or(all.get(n));
            if (EventKind.of(key).map(events::add).isEmpty()) {
                faults.add(Fault.at("/events/" + n, "rules.fault.event", key));
            }
        }
        if (all.isEmpty()) {
            faults.add(Fault.at("/events", "rules.fault.no-event"));
        }
        if (events.contains(EventKind.WAITING) && events.contains(EventKind.DUE_SOON)) {
            faults.add(Fault.at("/events", "rules.fault.two-clocks"));
        }
        return events;
    }

    private @Nullable Duration delay(Set<EventKind> events, @Nullable String told) {
        if (!events.contains(EventKind.WAITING) && !events.contains(EventKind.DUE_SOON)) {
            return null;
        }
        try {
            Duration delay = Duration.parse(or(told).strip());
            if (delay.compareTo(SHORTEST) >= 0 && delay.compareTo(LONGEST) <= 0) {
                return Duration.ofSeconds(delay.toSeconds());
            }
        } catch (DateTimeParseException notOne) {
            faults.add(Fault.at("/delay", "rules.fault.delay"));
            return SHORTEST;
        }
        faults.add(Fault.at("/delay", "rules.fault.delay"));
        return SHORTEST;
    }

    private @Nullable String calendar(@Nullable String told) {
        String key = or(told).strip();
        if (!key.isEmpty() && !calendars.test(key)) {
            faults.add(Fault.at("/calendar", "rules.fault.calendar", key));
        }
        return key.isEmpty() ? null : key;
    }

    private Matching matching(String told) {
        return Arrays.stream(Matching.values())
                .filter(each -> each.key().equals(told.isEmpty() ? "all" : told))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(Fault.at("/matching", "rules.fault.matching", told));
                    return Matching.ALL;
                });
    }

    private @Nullable Instant until(@Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null && !from.isBefore(until)) {
            faults.add(Fault.at("/activeUntil", "rules.fault.until"));
        }
        return until;
    }

    private int mostADay(@Nullable Integer told) {
        int most = Objects.requireNonNullElse(told, MOST_A_DAY);
        if (most < 1 || most > 100) {
            faults.add(Fault.at("/mostADay", "rules.fault.most-a-day"));
        }
        return most;
    }

    static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
