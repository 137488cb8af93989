package heed.conversations.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.calendars.Opening;
import heed.calendars.WorkingTime;
import heed.conversations.routing.Presence.State;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void who_has_said_nothing_may_ask_and_is_given_nothing() {
        Presence unsaid = Presence.at(null, null, null, WorkingTime.ELAPSED, NOON);

        assertThat(unsaid.mayAsk()).isTrue();
        assertThat(unsaid.takesWhatComes()).isFalse();
    }

    @Test
    void busy_may_ask_away_may_not() {
        assertThat(Presence.at(State.BUSY, NOON, null, null, NOON).mayAsk()).isTrue();
        assertThat(Presence.at(State.AWAY, NOON, null, null, NOON).mayAsk()).isFalse();
        assertThat(Presence.at(State.AVAILABLE, NOON, null, null, NOON).takesWhatComes())
                .isTrue();
    }

    @Test
    void the_absent_are_off_whatever_they_switched_to() {
        Presence absent = Presence.at(State.AVAILABLE, NOON, NOON.plusSeconds(60), null, NOON);

        assertThat(absent.mayAsk()).isFalse();
        assertThat(absent.takesWhatComes()).isFalse();
    }

    @Test
    void outside_working_hours_a_person_is_off_unless_they_switched_since_those_ended() {
        WorkingTime office =
                Opening.in("Europe/London").weekdays("09:00", "17:00").time();
        Instant beforeOpening = Instant.parse("2026-03-02T08:00:00Z");
        Instant onFriday = Instant.parse("2026-02-27T10:00:00Z");

        Presence forgotten = Presence.at(State.AVAILABLE, onFriday, null, office, beforeOpening);
        Presence early = Presence.at(State.AVAILABLE, beforeOpening.minusSeconds(600), null, office, beforeOpening);

        assertThat(forgotten.offHours()).isTrue();
        assertThat(forgotten.takesWhatComes()).isFalse();
        assertThat(forgotten.mayAsk()).isFalse();
        assertThat(early.takesWhatComes()).isTrue();
        assertThat(Presence.at(State.AVAILABLE, onFriday, null, office, NOON).takesWhatComes())
                .isTrue();
        assertThat(Presence.at(null, null, null, office, beforeOpening).mayAsk())
                .isFalse();
    }

    @Test
    void round_robin_gives_to_whom_it_was_longest_ago_and_least_loaded_to_who_has_least() {
        Agent early = agent(5, NOON.minusSeconds(600));
        Agent late = agent(1, NOON.minusSeconds(60));
        Agent never = agent(3, null);

        assertThat(List.of(late, early, never).stream().sorted(DispatchTurns.order(Discipline.ROUND_ROBIN)))
                .containsExactly(never, early, late);
        assertThat(List.of(early, never, late).stream().sorted(DispatchTurns.order(Discipline.LEAST_LOADED)))
                .containsExactly(late, never, early);
    }

    private static Agent agent(int open, @Nullable Instant lastHandout) {
        return new Agent(
                new StaffId(UUID.randomUUID()),
                List.of(),
                false,
                Capacity.NOTHING_SAID,
                null,
                Presence.UNSAID,
                Map.of("email", open),
                lastHandout,
                0);
    }
}
