package heed.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees of a promise. */
class StandardsOnPagesTest extends HeedTest {

    @BeforeEach
    void open() {
        signIn();
    }

    @Test
    void a_promise_shows_its_figures_and_each_number_leads_to_its_cases() {
        var story = new PromiseStory(api, "paged");
        story.inEffect("2026-01-01");
        story.measure(10, 12);

        Document page = browser.get("/standards/paged").page();
        assertThat(page.select("h1").text()).isEqualTo("We deliver 90 % of all parcels within 2 minutes.");
        assertThat(page.select(".answer .verdict").text()).isEqualToIgnoringCase("missed");
        assertThat(page.select(".figure-of a").eachText()).contains("120");
        assertThat(page.select("#by-queue").text()).isEqualTo("By queue");
        assertThat(page.select("svg.plot circle")).hasSize(10);
        assertThat(page.select(".formula").text())
                .contains("Formula all, version 1.")
                .contains("÷ 120 =");

        Document all =
                browser.get(page.select(".figure-of a").get(1).attr("href")).page();
        assertThat(all.select("tbody tr")).hasSize(50);
        Document rest = browser.get(all.select(".turn a").attr("href")).page();
        assertThat(rest.select("tbody tr")).hasSize(50);
        Document met =
                browser.get(page.select(".figure-of a").get(0).attr("href")).page();
        assertThat(met.select("tbody tr").size())
                .isEqualTo(Math.min(
                        50, Integer.parseInt(page.select(".figure-of a").get(0).text())));

        assertThat(browser.get("/standards").page().select("tbody").text()).contains("We deliver 90 % of all parcels");
    }

    @Test
    void figures_narrow_to_a_queue_and_to_any_window() {
        var story = new PromiseStory(api, "narrowed");
        story.inEffect("2026-01-01");
        story.measure(6, 9);

        for (String window : List.of("own", "month", "quarter", "12m")) {
            assertThat(browser.get("/standards/narrowed?window=" + window).status())
                    .isEqualTo(200);
        }
        Document north = browser.get("/standards/narrowed?queue=north").page();
        assertThat(north.select(".figure-of a").get(1).text()).isEqualTo("18");
        assertThat(north.text())
                .contains("Too few to say: we judge from 30 on.")
                .containsIgnoringCase("not proven");
        assertThat(browser.get("/standards/narrowed?queue=west").page().text())
                .contains("Nothing to judge has happened in this window.");
        assertThat(browser.get("/standards/narrowed?from=2026-02-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        for (String language : List.of("sl", "ru", "fi")) {
            assertThat(browser.speaking(Locale.of(language))
                            .get("/standards/narrowed")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_draft_says_what_it_lacks() {
        new PromiseStory(api, "lacking").draft();

        Document page = browser.get("/standards/lacking").page();
        assertThat(page.text()).contains("Nothing is judged yet").contains("add at least one survey");
        assertThat(browser.get("/standards/no-such-standard").status()).isEqualTo(404);
    }

    @Test
    void a_promise_is_worded_put_forward_and_put_into_effect_by_forms() {
        browser.get("/standards/new");
        var wording = new HashMap<String, Object>(Map.of(
                "code", "by-form",
                "statement-en", "We deliver 95 % of all parcels within 90 minutes.",
                "metric", "delivery-time",
                "threshold", "ninety",
                "threshold-unit", "minutes",
                "percent", "950",
                "days", "x",
                "minimumEvents", "10",
                "scope-channel", "by-form, by-hand"));
        Document wrong = browser.post("/standards", wording).page();
        assertThat(wrong.select(".field .error").eachAttr("id"))
                .containsExactlyInAnyOrder("threshold-error", "percent-error", "days-error");
        assertThat(wrong.select("#threshold").val()).isEqualTo("ninety");

        wording.putAll(Map.of("threshold", "1,5", "threshold-unit", "hours", "percent", "95", "days", "7"));
        assertThat(browser.post("/standards", wording).page().text()).contains("The draft is saved.");
        Document reworded = browser.get("/standards/by-form/wording").page();
        assertThat(reworded.select("#threshold").val()).isEqualTo("90");
        assertThat(reworded.select("#scope-channel").val()).isEqualTo("by-form, by-hand");
        wording.putAll(Map.of("unacceptable", "3", "unacceptable-unit", "hours"));
        browser.post("/standards/by-form/wording", wording);

        assertThat(browser.post("/standards/by-form/adoption", Map.of())
                        .page()
                        .select(".notice")
                        .text())
                .contains("interview")
                .contains("survey");
        assertThat(browser.post("/standards/by-form/evidence", Map.of("type", "survey", "reference", " "))
                        .page()
                        .select("#reference-error"))
                .hasSize(1);
        for (String type : List.of("interview", "survey")) {
            browser.post("/standards/by-form/evidence", Map.of("type", type, "reference", "24 customers"));
        }
        browser.post("/standards/by-form/consultations", Map.of("summary", "All teams."));
        browser.post("/standards/by-form/announcements", Map.of("kind", "written"));
        assertThat(browser.post("/standards/by-form/adoption", Map.of()).page().text())
                .contains("Version 1 is adopted.");
        Document early = browser.post("/standards/by-form/effect", Map.of("waive-trained", "They know it."))
                .page();
        assertThat(early.select(".notice").text()).contains("Distributed").contains("Announced");
        assertThat(early.select("#waive-trained").val()).isEqualTo("They know it.");
        browser.post("/standards/by-form/announcements", Map.of("kind", "in-person"));
        Document judged = browser.post(
                        "/standards/by-form/effect",
                        Map.of("waive-trained", "They know it.", "waive-distributed", "By hand."))
                .page();
        assertThat(judged.text())
                .contains("Version 1 is put into effect.")
                .contains("In effect since")
                .contains("By hand.");
        assertThat(browser.post("/standards/by-form/retirement", Map.of())
                        .page()
                        .text())
                .contains("The standard is retired.");
    }
}
