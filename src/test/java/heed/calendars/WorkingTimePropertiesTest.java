package heed.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** {@link WorkingTime} against an oracle that looks at the wall clock minute by minute, over every change of clocks there is. */
class WorkingTimePropertiesTest {

    /** Zones and a moment near which their clocks do something odd. */
    private static final List<Scene> SCENES = List.of(
            new Scene("Europe/Ljubljana", "2026-03-29T01:00:00Z"),
            new Scene("Europe/Ljubljana", "2026-10-25T01:00:00Z"),
            new Scene("Europe/Helsinki", "2026-10-25T01:00:00Z"),
            new Scene("Europe/Moscow", "2014-10-25T22:00:00Z"),
            new Scene("Europe/Dublin", "2026-03-29T01:00:00Z"),
            new Scene("Europe/London", "2026-10-25T01:00:00Z"),
            new Scene("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            new Scene("America/Sao_Paulo", "2018-02-18T02:00:00Z"),
            new Scene("America/St_Johns", "2010-11-07T02:31:00Z"),
            new Scene("America/St_Johns", "2010-03-14T03:31:00Z"),
            new Scene("America/New_York", "2026-11-01T06:00:00Z"),
            new Scene("America/Havana", "2026-11-01T05:00:00Z"),
            new Scene("Asia/Kathmandu", "1985-12-31T18:30:00Z"),
            new Scene("Asia/Tehran", "2022-03-21T20:30:00Z"),
            new Scene("Asia/Tehran", "2022-09-21T19:30:00Z"),
            new Scene("Asia/Kolkata", "2026-11-22T00:00:00Z"),
            new Scene("Pacific/Chatham", "2026-04-04T14:00:00Z"),
            new Scene("Pacific/Apia", "2011-12-30T10:00:00Z"),
            new Scene("Pacific/Kwajalein", "1993-08-21T12:00:00Z"),
            new Scene("Pacific/Kiritimati", "1995-01-01T10:40:00Z"),
            new Scene("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
            new Scene("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
            new Scene("Africa/Cairo", "2026-10-29T21:00:00Z"),
            new Scene("Africa/Casablanca", "2026-02-15T02:00:00Z"),
            new Scene("Antarctica/Troll", "2026-03-29T01:00:00Z"),
            new Scene("UTC", "2026-06-30T00:00:00Z"));

    record Scene(String zone, String change) {}

    /** A calendar, a start within four days of a change of clocks, and pauses. */
    record Case(WorkingCalendar calendar, Instant start, List<Span> pauses) {
        WorkingTime time() {
            return WorkingTime.of(calendar);
        }

        boolean counts(Instant moment) {
            LocalDateTime wall = LocalDateTime.ofInstant(moment, calendar.zone());
            int minute = wall.getHour() * 60 + wall.getMinute();
            return calendar.hoursOn(wall.toLocalDate()).stream().anyMatch(hours -> within(hours, minute))
                    && calendar.breaks().getOrDefault(wall.toLocalDate(), List.of()).stream()
                            .noneMatch(hours -> within(hours, minute))
                    && pauses.stream()
                            .noneMatch(pause -> !moment.isBefore(pause.from())
                                    && (pause.until() == null || moment.isBefore(pause.until())));
        }

        private static boolean within(Hours hours, int minute) {
            return hours.opens() <= minute && minute < hours.closes();
        }
    }

    @Property(tries = 1500)
    void adding_agrees_with_the_oracle(@ForAll("cases") Case given, @ForAll @IntRange(max = 3000) int minutes) {
        Instant moment = given.start();
        int remaining = minutes;
        while (remaining > 0 || minutes == 0 && !given.counts(moment)) {
            remaining -= given.counts(moment) ? 1 : 0;
            moment = moment.plus(1, ChronoUnit.MINUTES);
        }
        assertThat(given.time().due(given.start(), Duration.ofMinutes(minutes), given.pauses()))
                .contains(moment);
    }

    @Property(tries = 1500)
    void counting_agrees_with_the_oracle(@ForAll("cases") Case given, @ForAll @IntRange(max = 9000) int minutes) {
        long counted = 0;
        for (int minute = 0; minute < minutes; minute++) {
            counted += given.counts(given.start().plus(minute, ChronoUnit.MINUTES)) ? 1 : 0;
        }
        Instant until = given.start().plus(minutes, ChronoUnit.MINUTES);
        assertThat(given.time().between(given.start(), until, given.pauses())).isEqualTo(Duration.ofMinutes(counted));
        assertThat(Explanation.ofBetween(given.time(), given.start(), until, given.pauses())
                        .counted())
                .isEqualTo(Duration.ofMinutes(counted));
    }

    @Property(tries = 1500)
    void subtracting_agrees_with_the_oracle(@ForAll("cases") Case given, @ForAll @IntRange(max = 3000) int minutes) {
        Instant moment = given.start();
        int remaining = minutes;
        boolean stays = given.counts(moment);
        while (remaining > 0 || minutes == 0 && !stays) {
            Instant before = moment.minus(1, ChronoUnit.MINUTES);
            stays = given.counts(before);
            if (remaining > 0 || !stays) {
                moment = before;
            }
            remaining -= stays ? 1 : 0;
        }
        assertThat(given.time().begin(given.start(), Duration.ofMinutes(minutes), given.pauses()))
                .isEqualTo(moment);
    }

    @Property(tries = 500)
    void open_means_that_the_wall_clock_says_so(@ForAll("cases") Case given) {
        for (int quarter = 0; quarter < 400; quarter++) {
            Instant moment = given.start().plus(15L * quarter, ChronoUnit.MINUTES);
            assertThat(given.time().isOpen(moment, given.pauses())).isEqualTo(given.counts(moment));
        }
    }

    @Property(tries = 1500)
    void what_was_added_is_what_lies_between(@ForAll("cases") Case given, @ForAll("works") Duration work) {
        Instant due = given.time().due(given.start(), work, given.pauses()).orElseThrow();
        assertThat(given.time().between(given.start(), due, given.pauses())).isEqualTo(work);
    }

    @Property(tries = 1500)
    void subtracting_takes_back_what_was_added(@ForAll("cases") Case given, @ForAll("works") Duration work) {
        Instant due = given.time().due(given.start(), work, given.pauses()).orElseThrow();
        assertThat(given.time().begin(due, work, given.pauses()))
                .isEqualTo(
                        given.time().nextOpening(given.start(), given.pauses()).orElseThrow());
    }

    @Property(tries = 1500)
    void later_starts_and_more_work_are_never_due_earlier(
            @ForAll("cases") Case given,
            @ForAll("works") Duration work,
            @ForAll("works") Duration more,
            @ForAll @IntRange(max = 5000) int later) {
        Instant due = given.time().due(given.start(), work, given.pauses()).orElseThrow();
        Instant afterMore =
                given.time().due(given.start(), work.plus(more), given.pauses()).orElseThrow();
        Instant afterLater = given.time()
                .due(given.start().plusSeconds(later), work, given.pauses())
                .orElseThrow();
        assertThat(due).isBeforeOrEqualTo(afterMore).isBeforeOrEqualTo(afterLater);
    }

    @Property(tries = 1000)
    void the_explanation_tells_the_same_in_the_order_of_time(
            @ForAll("cases") Case given, @ForAll("works") Duration work) {
        Explanation explanation = Explanation.ofDue(given.time(), given.start(), work, given.pauses());
        assertThat(explanation.moment())
                .isEqualTo(given.time().due(given.start(), work, given.pauses()).orElseThrow());
        assertThat(explanation.counted()).isEqualTo(work);
        assertThat(explanation.steps()).first().isEqualTo(new Step.Starts(given.start()));
        assertThat(explanation.steps()).last().isInstanceOf(Step.Due.class);
        List<Instant> closings = explanation.steps().stream()
                .flatMap(step -> step instanceof Step.Closes(Instant at, Duration _, Duration _)
                        ? Stream.of(at)
                        : Stream.empty())
                .toList();
        assertThat(closings).isSorted();
    }

    @Provide
    Arbitrary<Duration> works() {
        return Arbitraries.longs().between(1, 3 * 86_400_000_000_000L).map(Duration::ofNanos);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(SCENES).flatMap(scene -> {
            Instant change = Instant.parse(scene.change());
            ZoneId zone = ZoneId.of(scene.zone());
            LocalDate day = LocalDate.ofInstant(change, zone);
            Arbitrary<Instant> starts = Arbitraries.integers()
                    .between(-4 * 1440, 2 * 1440)
                    .map(minutes -> change.plus(minutes, ChronoUnit.MINUTES));
            return Combinators.combine(calendars(zone, day), starts, pauses(change))
                    .as(Case::new);
        });
    }

    private static Arbitrary<WorkingCalendar> calendars(ZoneId zone, LocalDate day) {
        Arbitrary<Map<DayOfWeek, List<Hours>>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours())
                .ofMinSize(1)
                .map(week -> {
                    Map<DayOfWeek, List<Hours>> open = new EnumMap<>(week);
                    open.computeIfAbsent(DayOfWeek.WEDNESDAY, wednesday -> List.of(new Hours(540, 1020)));
                    return open;
                });
        Arbitrary<LocalDate> near = Arbitraries.integers().between(-5, 8).map(day::plusDays);
        return Combinators.combine(
                        weeks,
                        Arbitraries.maps(near, Arbitraries.of("", "Holiday")).ofMaxSize(3),
                        Arbitraries.maps(near, Arbitraries.oneOf(hours(), Arbitraries.just(List.<Hours>of())))
                                .ofMaxSize(2),
                        Arbitraries.maps(near, hours()).ofMaxSize(2))
                .as((week, holidays, overrides, breaks) -> new WorkingCalendar(
                        "test",
                        "",
                        zone,
                        week,
                        new TreeMap<>(holidays),
                        new TreeMap<>(overrides),
                        new TreeMap<>(breaks)));
    }

    /** Up to three stretches, some of them touching, often whole days. */
    private static Arbitrary<List<Hours>> hours() {
        Arbitrary<List<Hours>> some = Arbitraries.integers()
                .between(0, 1440)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(times -> {
                    List<Integer> sorted = times.stream().sorted().toList();
                    List<Hours> hours = new ArrayList<>();
                    for (int n = 1; n < sorted.size(); n += sorted.size() % 2 + 1) {
                        hours.add(new Hours(sorted.get(n - 1), sorted.get(n)));
                    }
                    return disjoint(hours);
                });
        return Arbitraries.frequencyOf(Tuple.of(4, some), Tuple.of(1, Arbitraries.just(List.of(Hours.ALL_DAY))));
    }

    private static List<Hours> disjoint(List<Hours> hours) {
        List<Hours> disjoint = new ArrayList<>();
        for (Hours each : hours) {
            if (disjoint.isEmpty() || !disjoint.getLast().overlaps(each)) {
                disjoint.add(each);
            }
        }
        return disjoint;
    }

    private static Arbitrary<List<Span>> pauses(Instant change) {
        return Combinators.combine(
                        Arbitraries.integers().between(-5 * 1440, 5 * 1440),
                        Arbitraries.integers().between(0, 2000))
                .as((from, length) ->
                        new Span(change.plus(from, ChronoUnit.MINUTES), change.plus(from + length, ChronoUnit.MINUTES)))
                .list()
                .ofMaxSize(3);
    }
}
