package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.calendars.Opening;
import heed.calendars.WorkingTime;
import heed.conversations.ConversationId;
import heed.conversations.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Ageing STEPS = new Ageing(List.of(Duration.ofHours(4), Duration.ofHours(8)));

    @Test
    void after_each_wait_a_conversation_moves_up_one_priority() {
        assertThat(steps(Duration.ofHours(4).minusMillis(1))).isZero();
        assertThat(steps(Duration.ofHours(4))).isEqualTo(1);
        assertThat(steps(Duration.ofHours(9))).isEqualTo(2);
        assertThat(Ageing.effective(Priority.NORMAL, 2)).isEqualTo(Priority.URGENT);
        assertThat(Ageing.effective(Priority.URGENT, 2)).isEqualTo(Priority.URGENT);
    }

    @Test
    void nothing_moves_up_while_the_queue_is_closed() {
        WorkingTime office =
                Opening.in("Europe/London").weekdays("09:00", "17:00").time();
        List<Instant> onMondayAtTen = STEPS.thresholds(office, Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(Ageing.steps(Instant.parse("2026-02-27T14:00:01Z"), onMondayAtTen))
                .isZero();
        assertThat(Ageing.steps(Instant.parse("2026-02-27T14:00:00Z"), onMondayAtTen))
                .isEqualTo(1);
    }

    @Test
    void who_waited_nine_hours_stands_before_a_younger_urgent_one() {
        Turn old = turn(Priority.NORMAL, NOW.minus(Duration.ofHours(9)));
        Turn urgent = turn(Priority.URGENT, NOW.minus(Duration.ofHours(1)));
        Turn high = turn(Priority.HIGH, NOW.minus(Duration.ofHours(3)));

        assertThat(List.of(high, urgent, old).stream().sorted(Turn.ORDER)).containsExactly(old, urgent, high);
    }

    @Property
    void within_one_effective_priority_who_came_first_is_first(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 4000) Integer> waits,
            @ForAll @IntRange(max = 3) int spread) {
        List<Turn> line = line(waits, spread);
        for (int i = 1; i < line.size(); i++) {
            Turn ahead = line.get(i - 1);
            Turn behind = line.get(i);
            assertThat(ahead.effective()).isGreaterThanOrEqualTo(behind.effective());
            if (ahead.effective() == behind.effective()) {
                assertThat(ahead.enteredAt()).isBeforeOrEqualTo(behind.enteredAt());
            }
        }
    }

    /** With the usual steps: urgent ones come without end, faster than anybody works them off, and still each has its turn. */
    @Property(tries = 30)
    void nobody_waits_for_ever(@ForAll @IntRange(min = 1, max = 3) int arrivalsAnHour) {
        Turn patient = turn(Priority.LOW, NOW, Ageing.USUAL, NOW);
        var waiting = new ArrayList<>(List.of(new Arrival(patient.conversation(), Priority.LOW, NOW)));
        Instant hour = NOW;
        boolean served = false;
        for (int passed = 0; passed < 24 * 30 && !served; passed++) {
            hour = hour.plus(Duration.ofHours(1));
            for (int i = 0; i < arrivalsAnHour; i++) {
                waiting.add(new Arrival(new ConversationId(UUID.randomUUID()), Priority.URGENT, hour));
            }
            Instant now = hour;
            Arrival next = waiting.stream()
                    .min(Comparator.comparing(each -> turn(each, now), Turn.ORDER))
                    .orElseThrow();
            waiting.remove(next);
            served = next.id().equals(patient.conversation());
        }
        assertThat(served).isTrue();
    }

    @Test
    void the_thresholds_of_steps_agree_with_counting_the_wait() {
        List<Instant> thresholds = STEPS.thresholds(WorkingTime.ELAPSED, NOW);
        assertThat(thresholds).containsExactly(NOW.minus(Duration.ofHours(4)), NOW.minus(Duration.ofHours(8)));
    }

    private record Arrival(ConversationId id, Priority priority, Instant at) {}

    private static Turn turn(Arrival arrival, Instant now) {
        int steps = Ageing.steps(arrival.at(), Ageing.USUAL.thresholds(WorkingTime.ELAPSED, now));
        return new Turn(
                arrival.id(),
                "support",
                arrival.priority(),
                Ageing.effective(arrival.priority(), steps),
                arrival.at(),
                "email",
                List.of(),
                false);
    }

    private static List<Turn> line(List<Integer> waits, int spread) {
        var line = new ArrayList<Turn>();
        for (int minutes : waits) {
            line.add(turn(Priority.values()[minutes % (spread + 1)], NOW.minus(Duration.ofMinutes(minutes))));
        }
        line.sort(Turn.ORDER);
        return line;
    }

    private static int steps(Duration waited) {
        return Ageing.steps(NOW.minus(waited), STEPS.thresholds(WorkingTime.ELAPSED, NOW));
    }

    private static Turn turn(Priority priority, Instant enteredAt) {
        return turn(priority, enteredAt, STEPS, NOW);
    }

    private static Turn turn(Priority priority, Instant enteredAt, Ageing ageing, Instant now) {
        int steps = Ageing.steps(enteredAt, ageing.thresholds(WorkingTime.ELAPSED, now));
        return new Turn(
                new ConversationId(UUID.randomUUID()),
                "support",
                priority,
                Ageing.effective(priority, steps),
                enteredAt,
                "email",
                List.of(),
                false);
    }
}
