package heed.conversations.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.conversations.ConversationId;
import heed.conversations.promises.Promise.Made;
import heed.conversations.promises.Promise.Settlement;
import heed.conversations.promises.Promise.State;
import heed.identity.StaffId;
import heed.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final StaffId PRIYA = new StaffId(UUID.randomUUID());
    private static final Instant MONDAY = Instant.parse("2026-03-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-17T10:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-03-19T10:00:00Z");

    @Test
    void at_its_date_it_is_in_time_and_a_moment_later_it_is_not() {
        assertThat(call().kept(by(TUESDAY)).state()).isEqualTo(State.KEPT);
        assertThat(call().kept(by(TUESDAY.plusNanos(1000))).state()).isEqualTo(State.KEPT_LATE);
    }

    @Test
    void time_breaks_it_and_it_can_still_be_kept_late() {
        Promise broken = call().at(TUESDAY);

        assertThat(call().at(TUESDAY.minusNanos(1000)).state()).isEqualTo(State.OPEN);
        assertThat(broken.state()).isEqualTo(State.BROKEN);
        assertThat(broken.waits()).isTrue();
        assertThat(broken.kept(by(THURSDAY)).state()).isEqualTo(State.KEPT_LATE);
    }

    @Test
    void another_date_does_not_make_a_late_promise_a_kept_one() {
        Promise moved = call().moved(Due.at(THURSDAY));

        assertThat(moved.at(TUESDAY).state()).isEqualTo(State.OPEN);
        assertThat(moved.at(TUESDAY).missedAt()).isEqualTo(TUESDAY);
        assertThat(moved.kept(by(TUESDAY.plusSeconds(1))).state()).isEqualTo(State.KEPT_LATE);
        assertThat(moved.at(THURSDAY).state()).isEqualTo(State.BROKEN);
    }

    @Test
    void a_broken_one_with_another_date_is_open_again_and_stays_missed() {
        Promise moved = call().at(TUESDAY).moved(Due.at(THURSDAY));

        assertThat(moved.state()).isEqualTo(State.OPEN);
        assertThat(moved.missedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void what_is_settled_is_not_settled_again() {
        Promise kept = call().kept(by(MONDAY.plusSeconds(60)));

        assertThatThrownBy(() -> kept.released(by(TUESDAY))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> kept.moved(Due.at(THURSDAY))).isInstanceOf(Refused.class);
        assertThat(kept.at(THURSDAY)).isEqualTo(kept);
    }

    @Test
    void taken_back_it_waits_as_time_has_left_it() {
        Promise kept = call().kept(by(MONDAY.plusSeconds(60)));

        assertThat(kept.reopened(MONDAY.plusSeconds(90)).state()).isEqualTo(State.OPEN);
        assertThat(kept.reopened(THURSDAY).state()).isEqualTo(State.BROKEN);
        assertThatThrownBy(() -> call().reopened(MONDAY)).isInstanceOf(Refused.class);
    }

    @Test
    void released_before_its_date_it_was_never_missed() {
        assertThat(call().released(by(MONDAY.plusSeconds(60))).missedAt()).isNull();
        assertThat(call().released(by(THURSDAY)).missedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void a_day_that_was_promised_lasts_until_its_midnight_where_the_company_is() {
        ZoneId ljubljana = ZoneId.of("Europe/Ljubljana");
        Due due = Due.on(LocalDate.parse("2026-03-29"), ljubljana);

        assertThat(due.at()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(due.day(ljubljana)).isEqualTo(LocalDate.parse("2026-03-29"));
    }

    @Test
    void a_rate_never_rounds_across_a_target() {
        assertThat(new KeptRate(MONDAY, TUESDAY, 89_996, 0, 100_000, 0).percent())
                .hasToString("89.99");
        assertThat(new KeptRate(MONDAY, TUESDAY, 0, 0, 0, 3).percent()).isNull();
    }

    private static Promise call() {
        return new Promise(
                new PromiseId(UUID.randomUUID()),
                new ConversationId(UUID.randomUUID()),
                null,
                "We call you",
                new Made(PRIYA, "Priya Nair", MONDAY),
                PRIYA,
                TUESDAY,
                Due.at(TUESDAY),
                State.OPEN,
                null,
                null,
                1);
    }

    private static Settlement by(Instant at) {
        return new Settlement(PRIYA, "Priya Nair", at, "");
    }
}
