package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A press on a column's head sorts by it, a second turns it around, and every order goes on page by page. */
class OrdersOfAListTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "order-" + key;

    @BeforeEach
    void five_letters_of_five_days() {
        api.post("/queues", Map.of("key", queue, "name", "Order " + key));
        letter("Third", "2026-03-04T08:00:00Z", "normal");
        letter("First", "2026-03-02T08:00:00Z", "low");
        letter("Fifth", "2026-03-06T08:00:00Z", "high");
        letter("Second", "2026-03-03T08:00:00Z", "urgent");
        letter("Fourth", "2026-03-05T08:00:00Z", "high");
    }

    @AfterEach
    void a_plain_list_again() {
        browser.post("/inbox/layout", Map.of());
    }

    @Test
    void each_order_goes_on_page_by_page() {
        assertThat(paged("oldest")).containsExactly("First", "Second", "Third", "Fourth", "Fifth");
        assertThat(paged("youngest")).containsExactly("Fifth", "Fourth", "Third", "Second", "First");
        assertThat(paged("quietest")).containsExactly("First", "Second", "Third", "Fourth", "Fifth");
        assertThat(paged("lowest-number")).containsExactly("Third", "First", "Fifth", "Second", "Fourth");
        assertThat(paged("highest-number")).containsExactly("Fourth", "Second", "Fifth", "First", "Third");
        assertThat(paged("priority")).containsExactly("Second", "Fourth", "Fifth", "Third", "First");
    }

    @Test
    void what_would_sort_everything_and_what_is_no_order_is_refused() {
        assertThat(api.get("/conversations?sort=priority").text("/errors/0/pointer"))
                .isEqualTo("/sort");
        assertThat(api.get("/conversations?sort=priority&q=-is:open").status()).isEqualTo(400);
        assertThat(api.get("/conversations?sort=colour").text("/errors/0/pointer"))
                .isEqualTo("/sort");
        assertThat(api.get("/conversations?sort=priority&view=nobody").status()).isEqualTo(200);

        String oldest =
                api.get("/conversations?sort=oldest&limit=2&q=queue:" + queue).text("/next");
        assertThat(api.get("/conversations?sort=lowest-number&cursor=" + oldest).text("/errors/0/pointer"))
                .isEqualTo("/cursor");
    }

    @Test
    void a_press_on_a_head_sorts_and_the_next_turns_it_around() {
        signIn();
        browser.post("/inbox/layout", Map.of("table", "true", "column", "opened"));

        Answer table = browser.get("/inbox?q=queue:" + queue);
        Element head = head(table, "Begun");
        assertThat(head.attr("aria-sort")).isEqualTo("none");
        Answer oldest = browser.get(head.select("a").attr("href"));
        assertThat(head(oldest, "Begun").attr("aria-sort")).isEqualTo("ascending");
        assertThat(subjects(oldest)).containsExactly("First", "Second", "Third", "Fourth", "Fifth");
        Answer youngest = browser.get(head(oldest, "Begun").select("a").attr("href"));
        assertThat(subjects(youngest)).containsExactly("Fifth", "Fourth", "Third", "Second", "First");
        assertThat(youngest.page().select("#sort option[selected]").val()).isEqualTo("youngest");
        assertThat(youngest.page().select("tbody a").attr("href")).contains("sort=youngest");

        assertThat(table.page().select("#sort option").eachAttr("value"))
                .contains("newest")
                .doesNotContain("priority");
        assertThat(browser.get("/inbox?q=is:open").page().select("#sort option").eachAttr("value"))
                .contains("priority");
    }

    @Test
    void an_order_is_kept_with_a_view() {
        signIn();
        Answer listed = browser.get("/inbox?q=queue:" + queue + "&sort=highest-number");
        String keep = listed.page().select("a[href^=/views/new]").attr("href");
        assertThat(browser.get(keep)
                        .page()
                        .select("select[name=sort] option[selected]")
                        .val())
                .isEqualTo("highest-number");

        Answer kept = browser.post(
                "/views",
                Map.of(
                        "name",
                        "Turned " + key,
                        "search",
                        "queue:" + queue,
                        "sort",
                        "highest-number",
                        "scope",
                        "personal"));
        assertThat(kept.page()
                        .select("#inbox-list [data-row] .subject a, #inbox-list td.subject-cell a")
                        .eachText())
                .startsWith("Fourth", "Second");
    }

    @Test
    void the_last_page_leads_back_to_the_first() {
        for (int n = 0; n < 48; n++) {
            letter("More " + n, "2026-03-07T08:00:00Z", "normal");
        }
        signIn();
        Answer first = browser.post(
                "/views",
                Map.of("name", "Long " + key, "search", "queue:" + queue, "sort", "oldest", "scope", "personal"));
        assertThat(first.page().select("a[rel=first], a[rel=prev]")).isEmpty();
        Answer last = browser.get(first.page().select("a[rel=last]").attr("href"));
        assertThat(last.page().select("a[rel=next], a[rel=last]")).isEmpty();
        assertThat(rows(last)).hasSize(50).last().asString().startsWith("More");
        Answer before = browser.get(last.page().select("a[rel=prev]").attr("href"));
        assertThat(rows(before)).containsExactly("First", "Second", "Third");
        assertThat(rows(browser.get(last.page().select("a[rel=first]").attr("href"))))
                .startsWith("First");
    }

    private static List<String> rows(Answer page) {
        return page.page()
                .select("#inbox-list [data-row] .subject a, #inbox-list td.subject-cell a")
                .eachText();
    }

    private static List<String> subjects(Answer page) {
        return page.page().select("td.subject-cell a").eachText();
    }

    private static Element head(Answer page, String name) {
        return page.page().select("th[aria-sort]").stream()
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** By two, forth to the end. */
    private List<String> paged(String sort) {
        var subjects = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page =
                    api.get("/conversations?limit=2&q=is:open+queue:" + queue + "&sort=" + sort + "&cursor=" + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            subjects.addAll(page.json().at("/items").findValuesAsString("subject"));
            cursor = page.text("/next");
        } while (!cursor.isEmpty() && subjects.size() < 10);
        return subjects;
    }

    private void letter(String subject, String at, String priority) {
        Answer made = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "queue",
                        queue,
                        "subject",
                        subject,
                        "at",
                        at,
                        "priority",
                        priority,
                        "text",
                        "Is it safe?",
                        "customer",
                        Map.of("email", "ada." + key + "@example.org")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }
}
