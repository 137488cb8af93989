package heed.channels.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.Letters;
import heed.identity.Roles;
import heed.platform.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer reads and does on their own pages, and what they never see. */
class ReadingInThePortalTest extends HeedTest {

    @Autowired
    private JdbcClient db;

    @Autowired
    private Roles roles;

    private final String key = Ids.next().toString();
    private Guest ada = guest("");
    private Guest ben = guest("");

    /** A conversation by its id and number. */
    record Opened(String id, String number) {

        String page() {
            return "/portal/questions/" + number;
        }
    }

    @BeforeEach
    void twoCustomers() {
        db.sql("delete from identity.throttle").update();
        ada = guest("ada." + key + "@mill-lane.example");
        ben = guest("ben." + key + "@mill-lane.example");
    }

    @Test
    void notes_and_events_are_never_shown_and_replies_are() {
        Opened water = open(ada, "Brown water");
        said(water, "note", "She calls every week.");
        said(water, "reply", "We are on our way.");
        changed(water, Map.of("priority", "urgent"));
        ada.in();

        Answer page = ada.browser.get(water.page());

        assertThat(page.page().select(".timeline").text()).contains("Words about Brown water", "We are on our way.");
        assertThat(page.body()).doesNotContain("She calls every week", "rgent", EMAIL);
        assertThat(ada.browser.get("/portal").body()).doesNotContain("She calls every week");
    }

    @Test
    void who_waits_for_whom_is_said_in_the_customers_words() {
        Opened water = open(ada, "Brown water");
        ada.in();
        assertThat(state(water)).isEqualTo("We owe you an answer");

        said(water, "reply", "Is it still brown?");
        assertThat(state(water)).isEqualTo("Answered");

        changed(water, Map.of("status", "waiting-customer"));
        assertThat(state(water)).isEqualTo("Waiting for you");
    }

    private String state(Opened question) {
        return ada.browser.get(question.page()).page().select(".state").text();
    }

    @Test
    void another_customers_question_is_like_one_that_is_not_there() {
        Opened water = open(ada, "Brown water");
        open(ben, "The meter");
        ben.in();
        ben.browser.get("/portal/questions/new");

        for (String number : List.of(water.number(), "987654321")) {
            String page = "/portal/questions/" + number;
            assertThat(ben.browser.get(page).status()).isEqualTo(404);
            assertThat(ben.browser.get(page + "/downloads/" + "0".repeat(64)).status())
                    .isEqualTo(404);
            for (String verb : List.of("replies", "closing", "reopening")) {
                assertThat(ben.browser
                                .post(page + "/" + verb, Map.of("text", "Mine!"))
                                .status())
                        .as(verb)
                        .isEqualTo(404);
            }
        }
        assertThat(ben.browser.get("/portal").page().text()).doesNotContain("Brown water");
        assertThat(api.get("/conversations/" + water.id() + "/entries").body()).doesNotContain("Mine!");
    }

    @Test
    void an_answer_comes_to_the_inbox_as_a_letter_would_and_says_how_it_came() {
        Opened water = open(ada, "Brown water");
        said(water, "reply", "Is it still brown?");
        changed(water, Map.of("status", "waiting-customer"));
        ada.in();
        Answer page = ada.browser.get(water.page());
        assertThat(page.page().text()).contains("Waiting for you");
        Map<String, String> form = Map.of("text", "Yes, still.", "once", once(page));

        Answer replied = ada.browser.post(water.page() + "/replies", form);
        ada.browser.post(water.page() + "/replies", form);

        assertThat(replied.page().select(".toast").text()).contains("We have your answer");
        assertThat(replied.page().text()).contains("We owe you an answer");
        assertThat(api.get("/conversations/" + water.id()).text("/status")).isEqualTo("open");
        String entries = api.get("/conversations/" + water.id() + "/entries").body();
        assertThat(entries).containsOnlyOnce("\"text\":\"Yes, still.\"").containsOnlyOnce("portal.event.wrote");
        assertThat(signIn().get("/conversations/" + water.number()).page().text())
                .contains("Written in the customer portal, signed in (assurance level 2)");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        Opened water = open(ada, "Brown water");
        ada.in();
        ada.browser.get(water.page());

        Answer nothing = ada.browser.post(water.page() + "/replies", Map.of("text", "  "));
        Answer tooLong = ada.browser.post(water.page() + "/replies", Map.of("text", "x".repeat(20_001)));

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select("#text-error").text()).contains("Write something");
        assertThat(tooLong.page().select("textarea").text()).hasSize(20_001);
    }

    @Test
    void files_go_along_and_come_back_as_downloads_to_those_who_may_read_them() {
        Opened water = open(ada, "Brown water");
        ada.in();
        ada.browser.get(water.page());

        Answer sent =
                ada.browser.upload(water.page() + "/replies", "files", "<tap>.html", "<b>tap</b>".getBytes(UTF_8));

        String file = sent.page().select("a.attachment").attr("href");
        assertThat(sent.page().select("a.attachment").text()).contains("_tap_.html");
        Answer download = ada.browser.get(file);
        assertThat(download.body()).isEqualTo("<b>tap</b>");
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("Content-Security-Policy")).startsWith("sandbox");
        open(ben, "The meter");
        ben.in();
        assertThat(ben.browser.get(file).status()).isEqualTo(404);
    }

    @Test
    void a_file_of_a_note_is_nobodys_outside() {
        Opened water = open(ada, "Brown water");
        Answer kept = handedOver(water, "tap.txt");
        Answer note = api.post(
                "/conversations/" + water.id() + "/entries",
                Map.of("kind", "note", "text", "Look.", "uploads", List.of(kept.text("/key"))));
        String file = water.page() + "/downloads/" + note.text("/attachments/0/sha256");
        assertThat(file).matches(".*[0-9a-f]{64}");
        ada.in();

        assertThat(ada.browser.get(file).status()).isEqualTo(404);
    }

    @Test
    void what_is_solved_is_closed_with_nobody_waiting_and_opened_again_by_a_word() {
        Opened water = open(ada, "Brown water");
        ada.in();
        ada.browser.get(water.page());

        Answer solved = ada.browser.post(water.page() + "/closing", Map.of());

        assertThat(solved.page().select(".toast").text()).contains("The question is solved");
        Answer known = api.get("/conversations/" + water.id());
        assertThat(known.text("/status")).isEqualTo("resolved");
        assertThat(ada.browser.get("/portal").page().text()).doesNotContain("Brown water");
        assertThat(ada.browser.get("/portal?solved=true").page().text()).contains("Brown water");

        ada.browser.get(water.page());
        Answer again = ada.browser.post(water.page() + "/reopening", Map.of("text", ""));

        assertThat(again.page().select(".timeline").text()).contains("This is not solved yet.");
        assertThat(api.get("/conversations/" + water.id()).text("/status")).isEqualTo("open");
        assertThat(again.page().text()).contains("We owe you an answer");
    }

    @Test
    void an_open_promise_keeps_it_open_and_colleagues_see_the_customers_word() {
        Opened water = open(ada, "Brown water");
        Answer promised = api.post(
                "/conversations/" + water.id() + "/promises",
                Map.of(
                        "text",
                        "We call you",
                        "dueOn",
                        "2999-01-01",
                        "owner",
                        api.as(roles.tokenOf(EMAIL)).get("/me").text("/id")));
        assertThat(promised.status()).as(promised.body()).isEqualTo(201);
        ada.in();
        ada.browser.get(water.page());

        Answer noted = ada.browser.post(water.page() + "/closing", Map.of());

        assertThat(noted.page().select(".toast").text()).contains("A colleague looks");
        assertThat(api.get("/conversations/" + water.id()).text("/status")).isEqualTo("open");
        assertThat(api.get("/conversations/" + water.id() + "/entries").body()).contains("portal.event.solved");
    }

    @Test
    void something_new_is_asked_once_under_the_customers_own_name() {
        open(ada, "Brown water");
        ada.in();
        Answer form = ada.browser.get("/portal/questions/new");
        Map<String, String> asked = Map.of("subject", "A second meter " + key, "text", "May I?", "once", once(form));

        Answer answer = ada.browser.post("/portal/questions", asked);
        Answer twice = ada.browser.post("/portal/questions", asked);

        assertThat(answer.page().select("h1").text()).isEqualTo("A second meter " + key);
        assertThat(twice.url()).isEqualTo(answer.url());
        assertThat(ada.browser.get("/portal").page().select(".portal-list > li"))
                .hasSize(2);
    }

    @Test
    void of_two_conversations_made_one_each_keeps_access_and_neither_reads_the_others_words() {
        Opened adas = open(ada, "Ada is ill");
        Opened bens = open(ben, "Ben moves");
        said(bens, "reply", "Dear Ben, before.");
        assertThat(api.post("/conversations/" + adas.id() + "/merges", Map.of("into", bens.id()))
                        .status())
                .isLessThan(300);
        said(bens, "reply", "Dear both, after.");
        ada.in();
        ben.in();

        Answer toAda = ada.browser.get(adas.page());
        assertThat(toAda.page().select("main").text())
                .contains("Ada is ill", "Dear both, after.")
                .doesNotContain("Ben moves", "before");
        ada.browser.post(adas.page() + "/replies", Map.of("text", "Ada adds."));

        Answer toBen = ben.browser.get(bens.page());
        assertThat(toBen.page().select("main").text())
                .contains("Ben moves", "Dear Ben, before.", "Dear both, after.")
                .doesNotContain("Ada is ill", "Ada adds");
        assertThat(ada.browser.get(adas.page()).page().select("main").text()).contains("Ada adds.");
        assertThat(ada.browser.get("/portal").page().select("main").text())
                .contains("Ada is ill")
                .doesNotContain("Ben moves");
        assertThat(api.get("/conversations/" + bens.id() + "/entries").body()).contains("Ada adds.");
    }

    @Test
    void who_may_follow_another_reads_and_does_not_write() {
        Opened water = open(ada, "Brown water");
        Opened meter = open(ben, "The meter");
        Answer watcher = api.put("/customers/" + customer(water) + "/watchers/" + customer(meter), Map.of());
        assertThat(watcher.status()).as(watcher.body()).isLessThan(300);
        ben.in();

        Answer page = ben.browser.get(water.page());

        assertThat(page.page().select(".timeline").text()).contains("Words about Brown water");
        assertThat(page.page().select("form[action$=replies]")).isEmpty();
        assertThat(ben.browser
                        .post(water.page() + "/replies", Map.of("text", "I too."))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void many_questions_come_page_by_page() {
        for (int number = 0; number < 27; number++) {
            open(ada, "Question " + number + ";");
        }
        ada.in();
        Answer first = ada.browser.get("/portal");
        Answer second =
                ada.browser.get(first.page().select("main a:contains(Older)").attr("href"));

        assertThat(first.page().select(".portal-list > li")).hasSize(25);
        assertThat(second.page().select(".portal-list > li")).hasSize(2);
        assertThat(second.page().text()).contains("Question 0;", "Question 1;");
    }

    private static String once(Answer page) {
        return page.page().select("input[name=once]").attr("value");
    }

    private Opened open(Guest who, String subject) {
        Answer opened = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "chat",
                        "subject",
                        subject,
                        "customer",
                        Map.of("email", who.email),
                        "text",
                        "Words about " + subject));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return new Opened(opened.text("/id"), opened.text("/number"));
    }

    private String customer(Opened conversation) {
        return db.sql("select customer::text from conversations.conversation where id = cast(? as uuid)")
                .param(conversation.id())
                .query(String.class)
                .single();
    }

    private void said(Opened where, String kind, String text) {
        Answer said = api.post("/conversations/" + where.id() + "/entries", Map.of("kind", kind, "text", text));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    private Answer handedOver(Opened where, String name) {
        return api.post(
                "/conversations/" + where.id() + "/uploads?type=text/plain&name=" + name,
                "application/octet-stream",
                "brown".getBytes(UTF_8));
    }

    private void changed(Opened where, Map<String, ?> change) {
        Answer changed = api.patch("/conversations/" + where.id(), change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private Guest guest(String email) {
        return new Guest(address(), new Letters(MAIL, email), email);
    }
}
