package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.measurement.Fact;
import heed.measurement.Measurement;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationMeasurementsTest {

    private static final Subject LEAK = new Subject("conversation", "leak");

    @Test
    void only_a_reply_by_a_person_answers_and_an_automatic_one_acknowledges() {
        List<Measurement> derived =
                derive(fact(0, "customer-wrote"), fact(1, "replied", "by", "bot"), fact(60, "replied", "by", "person"));

        assertThat(one(derived, "acknowledgement-time").stoppedAt()).isEqualTo(minute(1));
        assertThat(one(derived, "first-response-time").stoppedAt()).isEqualTo(minute(60));
    }

    @Test
    void a_status_never_stops_a_reply_clock_but_waiting_for_the_customer_pauses_it() {
        List<Measurement> derived = derive(
                fact(0, "customer-wrote"),
                fact(10, "status-changed", "to", "waiting-customer"),
                fact(30, "status-changed", "to", "resolved"));

        Measurement first = one(derived, "first-response-time");
        assertThat(first.running()).isTrue();
        assertThat(first.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(minute(10));
            assertThat(pause.until()).isEqualTo(minute(30));
        });
        assertThat(one(derived, "resolution-time").stoppedAt()).isEqualTo(minute(30));
    }

    @Test
    void a_reply_that_never_arrived_has_answered_nobody() {
        List<Measurement> derived = derive(
                fact(0, "customer-wrote"),
                new Fact(LEAK, "replied", minute(5), "r", Map.of("by", "person")),
                new Fact(LEAK, "reply-failed", minute(6), "failed:r", Map.of("reply", "r")));

        assertThat(one(derived, "first-response-time").running()).isTrue();
    }

    @Test
    void each_question_after_the_first_answer_is_a_next_response() {
        List<Measurement> derived = derive(
                fact(0, "customer-wrote"),
                fact(5, "replied", "by", "person"),
                fact(10, "customer-wrote"),
                fact(11, "customer-wrote"),
                fact(20, "replied", "by", "person"),
                fact(30, "customer-wrote"));

        List<Measurement> next = derived.stream()
                .filter(each -> each.metric().equals("next-response-time"))
                .toList();
        assertThat(next).extracting(Measurement::startedAt).containsExactly(minute(10), minute(30));
        assertThat(next).extracting(Measurement::ordinal).containsExactly(0, 1);
        assertThat(next.getLast().running()).isTrue();
    }

    @Test
    void a_merge_hands_the_running_clock_on_until_it_is_undone() {
        Fact merged = new Fact(LEAK, "merged", minute(5), "m", Map.of("merge", "m"));
        Fact undone = new Fact(LEAK, "unmerged", minute(6), "unmerged:m", Map.of("merge", "m"));

        assertThat(derive(fact(0, "customer-wrote"), merged)).isEmpty();
        assertThat(one(derive(fact(0, "customer-wrote"), merged, undone), "first-response-time")
                        .running())
                .isTrue();
    }

    @Test
    void whoever_writes_first_waits_for_nobody_and_the_customers_word_is_no_first_one() {
        List<Measurement> derived = derive(
                fact(0, "replied", "by", "person"), fact(60, "customer-wrote"), fact(90, "replied", "by", "person"));

        assertThat(derived)
                .extracting(Measurement::metric)
                .containsExactlyInAnyOrder("next-response-time", "resolution-time");
        assertThat(one(derived, "next-response-time").startedAt()).isEqualTo(minute(60));
    }

    @Test
    void what_was_measured_before_counts_for_the_right_customer_too() {
        List<Measurement> derived = derive(
                fact(0, "customer-wrote", "customer", "ada"),
                fact(5, "replied", "by", "person"),
                fact(6, "customer-corrected", "customer", "ben"),
                fact(7, "customer-corrected", "customer", "cleo"),
                fact(8, "customer-wrote", "customer", "cleo"));

        assertThat(derived)
                .hasSizeGreaterThan(2)
                .allMatch(each -> "cleo".equals(each.dimensions().get("customer")));
    }

    private static List<Measurement> derive(Fact... facts) {
        return new ConversationMeasurements().derive(LEAK, Arrays.asList(facts));
    }

    private static Measurement one(List<Measurement> all, String metric) {
        return all.stream()
                .filter(each -> each.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static Fact fact(int minute, String kind, String... details) {
        return new Fact(
                LEAK,
                kind,
                minute(minute),
                kind + minute,
                details.length == 0 ? Map.of() : Map.of(details[0], details[1]));
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-03-16T08:00:00Z").plusSeconds(60L * minute);
    }
}
