package heed.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class EvaluatingCalendarsTest extends HeedTest {

    private static final String DESK = """
            {"timezone":"Europe/London","hours":{"mon":[["08:00","20:00"]],"tue":[["08:00","20:00"]],
             "wed":[["08:00","20:00"]],"thu":[["08:00","20:00"]],"fri":[["08:00","20:00"]],"sat":[["08:00","20:00"]]},
             "holidays":["2026-12-25"],"holidayNames":{"2026-12-25":"Christmas Day"}}""";

    @Test
    void a_due_time_says_why() {
        Answer due = evaluate(DESK, "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00Z\",\"minutes\":240");
        assertThat(due.text("/due")).isEqualTo("2026-03-17T10:40:00Z");
        assertThat(explanation(due))
                .containsExactly(
                        "Mon, 16 Mar 2026, 18:40: The clock starts.",
                        "Mon, 16 Mar 2026, 20:00: We close: 1 h 20 min of 4 h used.",
                        "Mon, 16 Mar 2026, 20:00: Closed until Tue, 17 Mar 2026, 08:00. Does not count.",
                        "Tue, 17 Mar 2026, 08:00: We open: 2 h 40 min left.",
                        "Tue, 17 Mar 2026, 10:40: Due.");
    }

    @Test
    void holidays_and_pauses_are_told() {
        Answer due = evaluate(DESK, """
                "kind":"add","start":"2026-12-24T18:00:00+00:00","minutes":180,
                "pauses":[["2026-12-26T08:30:00Z","2026-12-26T10:00:00Z"]]""");
        assertThat(due.text("/due")).isEqualTo("2026-12-26T10:30:00Z");
        assertThat(explanation(due))
                .anyMatch(line -> line.contains("Holiday: Christmas Day."))
                .anyMatch(line -> line.contains("Paused until Sat, 26 Dec 2026, 10:00"))
                .anyMatch(line -> line.contains("The clock goes on: 30 min left."));
    }

    @Test
    void an_endless_pause_leaves_nothing_due() {
        Answer due = evaluate(DESK, """
                "kind":"add","start":"2026-03-16T18:40:00Z","minutes":240,"pauses":[["2026-03-16T19:00:00Z",null]]""");
        assertThat(due.status()).isEqualTo(200);
        assertThat(due.json().at("/due").isNull()).isTrue();
    }

    @Test
    void minutes_may_have_fractions_and_seconds_are_exact() {
        assertThat(evaluate(DESK, "\"kind\":\"add\",\"start\":\"2026-03-16T10:00:00Z\",\"minutes\":90.5")
                        .text("/due"))
                .isEqualTo("2026-03-16T11:30:30Z");
        Answer between = evaluate(
                DESK, "\"kind\":\"between\",\"from\":\"2026-03-16T19:59:30Z\",\"to\":\"2026-03-17T08:00:00.5Z\"");
        assertThat(between.json().at("/seconds").decimalValue()).isEqualByComparingTo("30.5");
    }

    @Test
    void subtracting_next_opening_and_being_open() {
        assertThat(evaluate(DESK, "\"kind\":\"subtract\",\"start\":\"2026-03-17T10:40:00Z\",\"minutes\":240")
                        .text("/due"))
                .isEqualTo("2026-03-16T18:40:00Z");
        assertThat(evaluate(DESK, "\"kind\":\"next-open\",\"at\":\"2026-12-25T10:00:00Z\"")
                        .text("/due"))
                .isEqualTo("2026-12-26T08:00:00Z");
        Answer open = evaluate(DESK, "\"kind\":\"is-open\",\"at\":\"2026-03-16T10:00:00Z\"");
        assertThat(open.json().at("/open").asBoolean()).isTrue();
        assertThat(explanation(open)).containsExactly("Mon, 16 Mar 2026, 10:00: Open until Mon, 16 Mar 2026, 20:00.");
        assertThat(evaluate(DESK, "\"kind\":\"is-open\",\"at\":\"2026-03-16T20:00:00Z\"")
                        .json()
                        .at("/open")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_kept_calendar_is_named_by_its_key_and_null_counts_every_hour() {
        api.post("/calendars", DESK.replaceFirst("\\{", "{\"key\":\"evaluated\","));
        assertThat(evaluate("\"evaluated\"", "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00Z\",\"minutes\":240")
                        .text("/due"))
                .isEqualTo("2026-03-17T10:40:00Z");
        assertThat(evaluate("null", "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00Z\",\"minutes\":240")
                        .text("/due"))
                .isEqualTo("2026-03-16T22:40:00Z");
    }

    @Test
    void long_stories_are_told_in_short() {
        Answer due = evaluate(DESK, "\"kind\":\"add\",\"start\":\"2026-01-05T08:00:00Z\",\"minutes\":72000");
        assertThat(explanation(due)).hasSizeLessThan(40).anyMatch(line -> line.contains("another"));
    }

    @Test
    void what_cannot_be_understood_is_pointed_at() {
        assertThat(pointer(DESK, "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00\",\"minutes\":1"))
                .isEqualTo("/start");
        assertThat(pointer(DESK, "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00Z\",\"minutes\":-1"))
                .isEqualTo("/minutes");
        assertThat(pointer(DESK, "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00Z\",\"minutes\":\"x\""))
                .isEqualTo("/minutes");
        assertThat(pointer(DESK, "\"kind\":\"add\",\"start\":\"2026-03-16T18:40:00Z\""))
                .isEqualTo("/minutes");
        assertThat(pointer(DESK, "\"kind\":\"guess\"")).isEqualTo("/kind");
        assertThat(pointer(DESK, "\"kind\":\"is-open\",\"at\":\"2026-03-16T18:40:00Z\",\"pauses\":[[\"2026-03-16\"]]"))
                .isEqualTo("/pauses/0/0");
        assertThat(pointer(
                        DESK, "\"kind\":\"between\",\"from\":\"2026-03-16T18:40:00Z\",\"to\":\"2026-03-15T18:40:00Z\""))
                .isEqualTo("/to");
        assertThat(pointer("\"nowhere\"", "\"kind\":\"is-open\",\"at\":\"2026-03-16T18:40:00Z\""))
                .isEqualTo("/calendar");
        assertThat(pointer(
                        "{\"timezone\":\"Nowhere/Land\",\"hours\":{\"mon\":[[\"09:00\",\"10:00\"]]}}",
                        "\"kind\":\"is-open\",\"at\":\"2026-03-16T18:40:00Z\""))
                .isEqualTo("/calendar/timezone");
        assertThat(pointer("{\"colour\":1}", "\"kind\":\"is-open\",\"at\":\"2026-03-16T18:40:00Z\""))
                .isEqualTo("/calendar/colour");
        assertThat(api.post("/calendars/evaluations", "{\"kind\":\"is-open\",\"at\":\"2026-03-16T18:40:00Z\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/calendar");
    }

    private String pointer(String calendar, String question) {
        Answer refused = evaluate(calendar, question);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.text("/errors/0/pointer");
    }

    private Answer evaluate(String calendar, String question) {
        return api.post("/calendars/evaluations", "{\"calendar\":" + calendar + "," + question + "}");
    }

    private static List<String> explanation(Answer answer) {
        return StreamSupport.stream(answer.json().at("/explanation").spliterator(), false)
                .map(line -> line.asString())
                .toList();
    }
}
