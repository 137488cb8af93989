package heed.channels.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A telephone exchange tells Heed its calls through the API. */
class ReportingCallsTest extends HeedTest {

    @Test
    void good_lines_are_stored_and_each_bad_one_is_named_with_its_reason() {
        Answer answer = post("text/csv", "", """
                externalId,queue,from,offeredAt,answeredAt,abandonedAt,endedAt,agent
                good-1,burst-main,+44 1632 960148,2026-03-12T08:00:00Z,2026-03-12T08:01:30Z,,2026-03-12T08:05:00Z,Tom Reyes
                bad-1,burst-main,,2026-03-12T08:00:00Z,2026-03-12T08:01:00Z,2026-03-12T08:01:00Z,,
                "bad-2,burst-main,,2026-03-12T08:00:00Z,,,,
                good-2,burst-main,,2026-03-12T08:02:00Z,,2026-03-12T08:09:00Z,,
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/accepted")).isEqualTo("2");
        assertThat(answer.text("/rejectedTotal")).isEqualTo("2");
        assertThat(answer.text("/rejected/0/line")).isEqualTo("3");
        assertThat(answer.text("/rejected/0/detail"))
                .isEqualTo("A call is either answered or given up; this one has both answeredAt and abandonedAt.");
        assertThat(answer.text("/rejected/1/line")).isEqualTo("4");
        assertThat(answer.text("/rejected/1/detail")).contains("quotation mark of cell 1");
        assertThat(externalIds("burst-main")).containsExactly("good-2", "good-1");
    }

    @Test
    void telling_a_call_again_changes_nothing() {
        Map<String, Object> call = Map.of(
                "externalId",
                "again-1",
                "queue",
                "again",
                "offeredAt",
                "2026-03-12T08:00:00Z",
                "endedAt",
                "2026-03-12T08:01:00Z");

        assertThat(post("application/json", "", List.of(call)).text("/accepted"))
                .isEqualTo("1");
        Answer second = api.post(
                "/calls",
                "application/x-ndjson",
                "{\"externalId\":\"again-1\",\"queue\":\"elsewhere\",\"offeredAt\":\"2026-03-13T08:00:00Z\",\"endedAt\":\"2026-03-13T08:01:00Z\"}"
                        .getBytes(UTF_8));

        assertThat(second.text("/accepted")).isEqualTo("1");
        assertThat(externalIds("again")).containsExactly("again-1");
        assertThat(externalIds("elsewhere")).isEmpty();
    }

    @Test
    void a_file_of_the_exchange_is_taken_in_as_it_is() {
        Answer answer = post(
                "text/tab-separated-values",
                "?columns=externalId:line%2Bid,queue:type,offeredAt:day%2Btime,waited:wait,talked:talk,outcome:how"
                        + "&answered=AGENT&abandoned=HANG&shortestWait=PT1S&timezone=Asia/Jerusalem",
                """
                line\tid\ttype\tday\ttime\twait\ttalk\thow
                A\t1\texchange\t990201\t7:02:56\t13\t100\tAGENT
                B\t1\texchange\t990201\t7:03:56\t40\t0\tHANG
                B\t2\texchange\t990201\t7:04:56\t0\t0\tHANG
                B\t3\texchange\t990201\t7:05:56\t9\t0\tPHANTOM
                """);

        assertThat(answer.text("/accepted")).isEqualTo("2");
        assertThat(answer.text("/leftOut")).isEqualTo("2");
        assertThat(answer.json().at("/rejected").isEmpty()).isTrue();
        Answer listed = api.get("/calls?queue=exchange&outcome=answered");
        assertThat(listed.text("/items/0/offeredAt")).isEqualTo("1999-02-01T05:02:56Z");
        assertThat(listed.text("/items/0/waited")).isEqualTo("PT13S");
        assertThat(listed.text("/items/0/talked")).isEqualTo("PT1M40S");
        assertThat(api.get("/calls/" + listed.text("/items/0/id")).text("/externalId"))
                .isEqualTo("A 1");
    }

    @Test
    void columns_that_do_not_fit_refuse_the_file_with_what_it_has() {
        Answer answer =
                post("text/csv", "?columns=externalId:call,offeredAt:start", "id,start\n1,2026-03-12T08:00:00Z\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail"))
                .isEqualTo("For externalId the file has no column call. Its columns are: id, start");
        assertThat(post("text/csv", "?timezone=Mars/North", "externalId,offeredAt\n")
                        .status())
                .isEqualTo(400);
        assertThat(post("text/plain", "", "externalId,offeredAt\n").status()).isEqualTo(415);
    }

    @Test
    void many_rejected_lines_are_counted_and_the_first_thousand_named() {
        String file = "externalId,offeredAt\n" + "broken\n".repeat(1500);

        Answer answer = post("text/csv", "", file);

        assertThat(answer.text("/rejectedTotal")).isEqualTo("1500");
        assertThat(answer.json().at("/rejected").size()).isEqualTo(1000);
    }

    @Test
    void a_list_goes_on_where_it_ended() {
        String file = IntStream.range(0, 7)
                .mapToObj(i -> "page-" + i + ",pages,2026-03-12T08:00:0" + i + "Z,2026-03-12T08:01:00Z\n")
                .reduce("externalId,queue,offeredAt,answeredAt\n", String::concat);
        post("text/csv", "", file);

        Answer first = api.get("/calls?queue=pages&limit=4");
        Answer second = api.get("/calls?queue=pages&limit=4&cursor=" + first.text("/next"));

        assertThat(first.text("/items/0/externalId")).isEqualTo("page-6");
        assertThat(first.json().at("/items").size()).isEqualTo(4);
        assertThat(second.text("/items/0/externalId")).isEqualTo("page-2");
        assertThat(second.json().at("/items").size()).isEqualTo(3);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(api.get("/calls?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void without_a_token_nothing_is_taken_in() {
        assertThat(api.as("").post("/calls", "text/csv", new byte[0]).status()).isEqualTo(401);
    }

    private Answer post(String type, String query, Object body) {
        return body instanceof String text
                ? api.post("/calls" + query, type, text.getBytes(UTF_8))
                : api.post("/calls" + query, body);
    }

    private List<String> externalIds(String queue) {
        return api.get("/calls?queue=" + queue)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/externalId").asString())
                .toList();
    }
}
