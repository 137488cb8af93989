package heed.conversations.promises;

import static org.assertj.core.api.Assertions.assertThat;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromiseMeasurementsTest {

    private static final Subject CALL = new Subject(PromiseFacts.KIND, "a-call");
    private static final Instant MADE = Instant.parse("2026-03-16T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-17T10:00:00Z");

    @Test
    void kept_in_time_is_no_wait_at_all() {
        Measurement kept = one(fact(PromiseFacts.KEPT, DUE.minusSeconds(60)));

        assertThat(kept.startedAt()).isEqualTo(kept.stoppedAt()).isEqualTo(DUE.minusSeconds(60));
        assertThat(kept.dimensions()).containsEntry("queue", "leaks").doesNotContainKey("due");
    }

    @Test
    void a_broken_promise_waits_from_its_date_on_until_it_is_kept_late() {
        Measurement broken = one(fact(PromiseFacts.FELL_DUE, DUE));
        assertThat(broken.startedAt()).isEqualTo(DUE);
        assertThat(broken.running()).isTrue();

        Measurement late = one(fact(PromiseFacts.FELL_DUE, DUE), fact(PromiseFacts.KEPT, DUE.plusSeconds(90)));
        assertThat(late.startedAt()).isEqualTo(DUE);
        assertThat(late.stoppedAt()).isEqualTo(DUE.plusSeconds(90));
    }

    @Test
    void what_waits_or_was_released_in_time_is_not_measured() {
        assertThat(derive()).isEmpty();
        assertThat(derive(fact(PromiseFacts.RELEASED, DUE.minusSeconds(1)))).isEmpty();
    }

    @Test
    void a_customer_who_releases_us_too_late_has_given_up() {
        Measurement givenUp = one(fact(PromiseFacts.FELL_DUE, DUE), fact(PromiseFacts.RELEASED, DUE.plusSeconds(90)));

        assertThat(givenUp.abandonedAt()).isEqualTo(DUE.plusSeconds(90));
        assertThat(givenUp.stoppedAt()).isNull();
    }

    @Test
    void what_was_taken_back_counts_no_more() {
        Fact kept = fact(PromiseFacts.KEPT, DUE.minusSeconds(60));
        Fact reopened = fact(PromiseFacts.REOPENED, DUE.minusSeconds(30));

        assertThat(derive(kept, reopened)).isEmpty();
        assertThat(one(kept, reopened, fact(PromiseFacts.FELL_DUE, DUE)).running())
                .isTrue();
    }

    private static Measurement one(Fact... facts) {
        return derive(facts).getFirst();
    }

    private static List<Measurement> derive(Fact... facts) {
        var made = new Fact(CALL, PromiseFacts.MADE, MADE, "made", Map.of("due", DUE.toString(), "queue", "leaks"));
        return new PromiseMeasurements()
                .derive(CALL, Stream.concat(Stream.of(made), Stream.of(facts)).toList());
    }

    private static Fact fact(String kind, Instant at) {
        return new Fact(CALL, kind, at, kind + at, Map.of());
    }
}
