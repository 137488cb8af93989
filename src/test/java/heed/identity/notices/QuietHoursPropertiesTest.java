package heed.identity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** {@link QuietHours} against an oracle that looks at the wall clock, around midnight and every change of clocks there is. */
class QuietHoursPropertiesTest {

    private static final List<Scene> SCENES = List.of(
            new Scene("Europe/Ljubljana", "2026-03-29T01:00:00Z"),
            new Scene("Europe/Ljubljana", "2026-10-25T01:00:00Z"),
            new Scene("Europe/Helsinki", "2026-10-25T01:00:00Z"),
            new Scene("America/Havana", "2026-11-01T05:00:00Z"),
            new Scene("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            new Scene("America/St_Johns", "2010-11-07T02:31:00Z"),
            new Scene("Pacific/Apia", "2011-12-30T10:00:00Z"),
            new Scene("Asia/Kathmandu", "2026-01-01T18:15:00Z"),
            new Scene("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
            new Scene("UTC", "2026-06-30T00:00:00Z"));

    record Scene(String zone, String change) {}

    @Property(tries = 2000)
    void what_is_released_is_not_quiet_and_all_before_it_was(
            @ForAll("hours") QuietHours quiet,
            @ForAll("scenes") Scene scene,
            @ForAll @IntRange(min = -4320, max = 4320) int minutes) {
        ZoneId zone = ZoneId.of(scene.zone());
        Instant at = Instant.parse(scene.change()).plus(Duration.ofMinutes(minutes));

        Instant released = quiet.release(at, zone).orElse(null);

        Instant last = released == null ? at.plus(Duration.ofDays(8)) : released;
        assertThat(last).isAfterOrEqualTo(at);
        for (Instant each = at; each.isBefore(last); each = each.plus(7, ChronoUnit.MINUTES)) {
            if (isPlain(each, zone)) {
                assertThat(isQuiet(quiet, each.atZone(zone).toLocalDateTime()))
                        .as("%s is held until %s", each.atZone(zone), last.atZone(zone))
                        .isTrue();
            }
        }
        if (released != null && isPlain(released, zone)) {
            assertThat(isQuiet(quiet, released.atZone(zone).toLocalDateTime()))
                    .as("%s is released", released.atZone(zone))
                    .isFalse();
        }
        if (released != null) {
            assertThat(quiet.release(released, zone)).contains(released);
        }
    }

    /** By the wall alone: it lies behind a beginning and before its end. */
    private static boolean isQuiet(QuietHours quiet, LocalDateTime wall) {
        for (int back = 0; back <= 1; back++) {
            var day = wall.toLocalDate().minusDays(back);
            LocalDateTime begin = day.atTime(quiet.from());
            LocalDateTime end = (quiet.until().isAfter(quiet.from()) ? day : day.plusDays(1)).atTime(quiet.until());
            if (quiet.days().contains(day.getDayOfWeek()) && !wall.isBefore(begin) && wall.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    /** Far enough from a change of clocks that the wall tells one thing only. */
    private static boolean isPlain(Instant at, ZoneId zone) {
        var rules = zone.getRules();
        return rules.getOffset(at.minus(Duration.ofHours(25))).equals(rules.getOffset(at.plus(Duration.ofHours(25))))
                || rules.getOffset(at.minus(Duration.ofHours(2))).equals(rules.getOffset(at.plus(Duration.ofHours(2))))
                        && !zone.getId().equals("Pacific/Apia");
    }

    @Provide
    Arbitrary<QuietHours> hours() {
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 1439).map(LocalTime.MIDNIGHT::plusMinutes);
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(times, times, days).as(QuietHours::new);
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Arbitraries.of(SCENES);
    }
}
