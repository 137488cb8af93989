package heed.channels.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service manager imports a file of calls in the browser. */
class ImportingCallsTest extends HeedTest {

    @BeforeEach
    void comeIn() {
        signIn();
        browser.get("/calls/imports/new");
    }

    @Test
    void a_file_with_waits_and_words_is_looked_at_mapped_and_taken_in() {
        Answer looked = browser.upload(
                "/calls/imports", "file", "exchange.tsv", exchange("waits").getBytes(UTF_8));
        assertThat(looked.page().select("h1").text()).isEqualTo("exchange.tsv");
        assertThat(looked.page().select(".notice").text()).contains("stands earlier in the file");

        Map<String, String> form = form(looked);
        assertThat(form).containsEntry("column-queue", "type").containsEntry("word-HANG", "abandoned");
        form.put("and-externalId", "vru+line");
        form.put("timezone", "Asia/Jerusalem");
        Answer again = browser.post(path(looked) + "/columns", form);
        assertThat(again.page().select(".figure").text()).isEqualTo("300");
        assertThat(again.page().select(".facts").text()).contains("160 lines are left out", "1 line cannot be read");

        Answer done = finished(browser.post(path(looked) + "/start", form(again)));
        assertThat(done.page().select(".figure").text()).isEqualTo("300");
        assertThat(done.page().select("section .facts > span").eachText())
                .containsExactly("160 lines are left out", "HANG 100", "PHANTOM 60", "1 line cannot be read");
        assertThat(browser.get(path(looked) + "/rejected.csv").body())
                .isEqualTo(
                        "line,detail\r\n462,\"Cells on this line: 1. Columns of the file: 9. They should be the same.\"\r\n");
        assertThat(api.get("/calls?queue=waits&outcome=abandoned&limit=200")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(100);
    }

    @Test
    void bringing_the_same_file_again_adds_nothing() {
        String file = """
                call_id,queue,start,answered,ended
                twice-1,twice,2026-03-12 08:00:00,2026-03-12 08:00:30,2026-03-12 08:02:00
                twice-2,twice,2026-03-12 08:01:00,2026-03-12 08:01:30,2026-03-12 08:03:00
                """.replace("answered", "answer time");

        Answer first = browser.upload("/calls/imports", "file", "twice.csv", file.getBytes(UTF_8));
        finished(browser.post(path(first) + "/start", form(first)));
        browser.get("/calls/imports/new");
        Answer second = browser.upload("/calls/imports", "file", "twice.csv", file.getBytes(UTF_8));
        Answer done = finished(browser.post(path(second) + "/start", form(second)));

        assertThat(done.page().select(".figure-of").text()).isEqualTo("2 of them were known before");
        assertThat(api.get("/calls?queue=twice").json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void an_empty_file_and_columns_that_do_not_fit_are_told_and_nothing_is_lost() {
        Answer empty = browser.upload("/calls/imports", "file", "empty.csv", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select(".error").text()).isEqualTo("The file is empty. Choose another one.");

        Answer looked = browser.upload("/calls/imports", "file", "odd.csv", "a,b\n1,2\n".getBytes(UTF_8));
        assertThat(looked.page().select(".notice").text()).contains("Say which column holds externalId");
        Map<String, String> form = form(looked);
        form.put("column-externalId", "a");
        form.put("column-offeredAt", "b");
        Answer started = browser.post(path(looked) + "/start", form);
        assertThat(started.status()).isEqualTo(422);
        assertThat(started.page().select("#column-offeredAt option[selected]").text())
                .isEqualTo("b (2)");
    }

    @Test
    void the_list_is_narrowed_by_day_queue_and_outcome() {
        api.post("/calls", "text/csv", """
                externalId,queue,from,offeredAt,answeredAt,abandonedAt
                list-1,listed,+441632960148,2026-03-12T08:00:00Z,2026-03-12T08:01:30Z,
                list-2,listed,,2026-03-12T09:00:00Z,,2026-03-12T09:01:30Z
                list-3,listed,,2026-03-13T09:00:00Z,,2026-03-13T09:01:30Z
                """.getBytes(UTF_8));

        assertThat(browser.get("/calls?queue=listed").page().select("tbody tr")).hasSize(3);
        assertThat(browser.get("/calls?queue=listed&day=2026-03-12&outcome=abandoned")
                        .page()
                        .select("tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Number withheld listed Gave up 1 min 30 s");
        assertThat(browser.get("/calls?queue=listed&day=yesterday")
                        .page()
                        .select(".error")
                        .text())
                .contains("Write a day");
        assertThat(browser.get("/calls?queue=nobody").page().select(".empty").text())
                .contains("No call matches");
        Answer call = browser.get(browser.get("/calls?queue=listed&outcome=answered")
                .page()
                .select("tbody a")
                .attr("href"));
        assertThat(call.page().select("h1").text()).isEqualTo("+441632960148");
    }

    /** Twenty lines of each kind of ending, ten times, whose number is unique only together with its line. */
    private static String exchange(String queue) {
        var file = new StringBuilder("vru+line\tcall_id\ttype\tdate\tvru_exit\tq_time\toutcome\tser_time\tserver\n");
        for (int i = 0; i < 460; i++) {
            String outcome = i < 200 ? "AGENT" : i < 400 ? "HANG" : "PHANTOM";
            int wait = i >= 300 && i < 400 ? 0 : 7;
            file.append("A%d\t%d\t%s\t990201\t7:%02d:%02d\t%d\t%s\t60\tDORIT%n"
                    .formatted(i % 2, i / 2, queue, i / 60, i % 60, wait, outcome));
        }
        return file.append("broken\n").toString();
    }

    /** What a browser would post: every field of the form as it stands. */
    private static Map<String, String> form(Answer answer) {
        var form = new LinkedHashMap<String, String>();
        for (Element field : answer.page().select("form[action$=/columns]").select("input[name], select[name]")) {
            Element chosen = field.selectFirst("option[selected]");
            form.put(
                    field.attr("name"),
                    !field.normalName().equals("select") ? field.val() : chosen == null ? "" : chosen.val());
        }
        return form;
    }

    private Answer finished(Answer started) {
        assertThat(started.page().select("h1").text()).isNotEmpty();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> browser.get(path(started)),
                        answer -> answer.page().select("progress").isEmpty());
    }

    private static String path(Answer answer) {
        return URI.create(answer.url()).getPath().replaceAll("/(columns|start)$", "");
    }
}
