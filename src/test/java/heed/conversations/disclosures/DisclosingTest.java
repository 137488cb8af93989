package heed.conversations.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import heed.Browser;
import heed.HeedTest;
import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.ConversationId;
import heed.conversations.EntryKind;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.identity.Roles;
import heed.platform.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DisclosingTest extends HeedTest {

    private static final Pattern LINK = Pattern.compile("/verify/[0-9a-f]{64}");

    @Autowired
    AppendEntry appendEntry;

    @Autowired
    JdbcClient db;

    @Autowired
    Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada." + key + "@mill-lane.example";
    private String conversation = "";
    private String all = "";
    private Api agent;

    @BeforeEach
    void somebody_asks_for_what_is_kept() {
        api.post("/queues", Map.of("key", "queue-of-the-roles", "name", "Roles"));
        String customer = api.post("/customers", Map.of("name", "Ada Whitlock", "emails", List.of(ada)))
                .text("/id");
        db.sql("update parties.contact_point set since = since - interval '9 days' where customer = cast(? as uuid)")
                .param(customer)
                .update();
        conversation = api.post(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "My readings",
                                "customer", Map.of("email", ada),
                                "queue", "queue-of-the-roles",
                                "text", "What did meter 4711 0815 count?"))
                .text("/id");
        all = "/conversations/" + conversation + "/disclosures";
        agent = api.as(roles.token("agent"));
    }

    @Test
    void nothing_leaves_by_a_plain_reply_while_information_is_asked_for() {
        request("My readings");

        Answer particular = reply("Your reading is 99182.");
        assertThat(particular.status()).isEqualTo(409);
        assertThat(particular.text("/errors/0/detail")).contains("99182");
        assertThat(reply("We look into meter 4711-0815. Please wait.").status()).isEqualTo(201);
        Answer closed = api.patch("/conversations/" + conversation, Map.of("status", "closed"));
        assertThat(closed.status()).isEqualTo(409);
    }

    @Test
    void what_a_merge_or_a_rule_would_say_is_held_back_as_well() {
        request("My readings");
        String second = anotherLetter();
        String third = anotherLetter();
        api.post("/conversations/" + conversation + "/merges", Map.of("into", second));
        api.post("/conversations/" + second + "/merges", Map.of("into", third));

        Answer particular = api.post(
                "/conversations/" + third + "/entries", Map.of("kind", "reply", "text", "Your reading is 99182."));
        assertThat(particular.status()).as(particular.body()).isEqualTo(409);
        assertThatThrownBy(() -> appendEntry.append(
                        Actor.SYSTEM,
                        new ConversationId(UUID.fromString(third)),
                        Addition.of(EntryKind.REPLY, Words.of("Your reading is 99182."))))
                .isInstanceOf(Refused.class);
        appendEntry.append(
                Actor.SYSTEM,
                new ConversationId(UUID.fromString(third)),
                Addition.of(EntryKind.REPLY, Words.of("We have your letter.")));
    }

    private String anotherLetter() {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "customer",
                                Map.of("email", ada),
                                "queue",
                                "queue-of-the-roles",
                                "text",
                                "Well?"))
                .text("/id");
    }

    @Test
    void it_is_released_after_every_step_and_by_the_reply_that_tells_it() {
        String one = request("My readings");
        assertThat(api.post(one + "/release", told("Readings")).status()).isEqualTo(409);
        classify(one, "medium", "consumption");
        Answer early = api.post(one + "/authorisation", Map.of());
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("/type")).endsWith("assurance-required");
        assertThat(api.post(one + "/verification", Map.of("method", "portal", "evidence", "Signed in at 10"))
                        .text("/stage"))
                .isEqualTo("verified");
        assertThat(api.post(one + "/authorisation", Map.of()).text("/stage")).isEqualTo("authorised");

        Answer released =
                api.post(one + "/release", Map.of("told", "Readings of 2025", "reply", "Your reading is 99182."));

        assertThat(released.status()).as(released.body()).isEqualTo(201);
        assertThat(released.text("/stage")).isEqualTo("released");
        Answer shown = api.get("/conversations/" + conversation);
        assertThat(shown.body()).contains("Your reading is 99182.").contains("disclosures.event.released");
        assertThat(api.patch("/conversations/" + conversation, Map.of("status", "closed"))
                        .status())
                .isEqualTo(200);
        assertThat(api.post(one + "/release", told("Again")).status()).isEqualTo(409);
    }

    @Test
    void what_is_sensitive_needs_a_lead_and_another_pair_of_hands() {
        String one = request("My contract");
        classify(one, "high", "contract");
        agent.post(one + "/verification", Map.of("method", "two-factors", "evidence", "Code and call"));

        assertThat(agent.post(one + "/authorisation", Map.of()).status()).isEqualTo(403);
        Api lead = api.as(roles.token("lead"));
        assertThat(lead.post(one + "/authorisation", Map.of()).status()).isEqualTo(201);
        Answer alone = lead.post(one + "/release", told("Contract"));
        assertThat(alone.status()).isEqualTo(409);
        assertThat(agent.post(one + "/release", told("Contract")).status()).isEqualTo(201);
    }

    @Test
    void answers_to_security_questions_prove_nothing() {
        String one = request("My readings");
        classify(one, "low", "contact");

        Answer refused = api.post(
                one + "/verification", Map.of("method", "security-question", "evidence", "Mother's maiden name"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/method");
    }

    @Test
    void a_link_goes_to_an_address_on_file_and_waits_for_its_owner() {
        String one = request("My readings");
        classify(one, "medium", "consumption");
        assertThat(api.post(one + "/verification", Map.of("method", "link", "address", "eve@evil.example"))
                        .status())
                .isEqualTo(400);

        Answer sent = api.post(one + "/verification", Map.of("method", "link", "address", ada));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().at("/pausedAt").isNull()).isFalse();
        String link = link();
        Browser scanner = new Browser(address());
        assertThat(scanner.get(link).status()).isEqualTo(200);
        assertThat(api.get(one).text("/stage")).isEqualTo("classified");

        Answer answered = scanner.post(link, Map.of("asked", "yes"));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(api.get(one).text("/stage")).isEqualTo("verified");
        assertThat(api.get(one).json().at("/pausedAt").isNull()).isTrue();
        assertThat(scanner.post(link, Map.of("asked", "yes")).status()).isEqualTo(404);
        assertThat(scanner.get(link).status()).isEqualTo(404);
    }

    @Test
    void whoever_did_not_ask_ends_it() {
        String one = request("My readings");
        classify(one, "medium", "consumption");
        api.post(one + "/verification", Map.of("method", "link", "address", ada));
        Browser owner = new Browser(address());
        String link = link();
        owner.get(link);

        owner.post(link, Map.of("asked", "no"));

        assertThat(api.get(one).text("/stage")).isEqualTo("refused");
    }

    @Test
    void an_address_that_came_with_the_request_is_not_on_file() {
        String stranger = "eve." + key + "@evil.example";
        String theirs = api.post(
                        "/conversations",
                        Map.of(
                                "channel", "web",
                                "subject", "Ada's readings",
                                "customer", Map.of("email", stranger),
                                "text", "Tell me."))
                .text("/id");
        String one = "/conversations/" + theirs + "/disclosures";
        one += "/" + api.post(one, Map.of("asked", "Readings")).text("/id");
        classify(one, "medium", "consumption");

        assertThat(api.post(one + "/verification", Map.of("method", "link", "address", stranger))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void who_may_not_read_the_conversation_learns_nothing_of_its_disclosures() {
        api.post("/queues", Map.of("key", "d-" + key, "name", "Elsewhere"));
        String one = request("My readings");
        api.patch("/conversations/" + conversation, Map.of("queue", "d-" + key));

        assertThat(agent.get(one).status()).isEqualTo(404);
        assertThat(agent.get("/disclosures?limit=200").body()).doesNotContain(one.substring(one.lastIndexOf('/') + 1));
        assertThat(agent.post(one + "/refusal", told("No")).status()).isEqualTo(404);
    }

    @Test
    void the_pages_lead_from_the_question_to_the_answer_and_keep_what_was_typed() {
        signIn();
        String page = api.get("/conversations/" + conversation).text("/url");
        String number = page.substring(page.lastIndexOf('/') + 1);
        assertThat(browser.get(page).page().select("#disclosures a[href^=/disclosures/new]"))
                .hasSize(1);
        browser.get("/disclosures/new?conversation=" + number);
        Answer empty = browser.post("/disclosures", Map.of("conversation", number, "kind", "information"));
        assertThat(empty.status()).isEqualTo(422);
        Answer begun = browser.post(
                "/disclosures", Map.of("conversation", number, "kind", "information", "asked", "Readings " + key));
        assertThat(begun.page().select("h1").text()).isEqualTo("Readings " + key);
        String one = begun.url().substring(address().length());

        Answer faulty = browser.post(one + "/classification", Map.of("sensitivity", "low", "basis", "Contract 7"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select("#basis").text()).isEqualTo("Contract 7");
        assertThat(faulty.page().select("#classes-error").text()).isNotEmpty();
        assertThat(browser.get("/disclosures").body()).contains("Readings " + key);
        assertThat(browser.get(page).page().select("#disclosures").text()).contains("Readings " + key);
    }

    private String request(String asked) {
        Answer made = api.post(all, Map.of("asked", asked));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return all + "/" + made.text("/id");
    }

    private void classify(String one, String sensitivity, String about) {
        Answer made = api.post(
                one + "/classification",
                Map.of(
                        "sensitivity",
                        sensitivity,
                        "classes",
                        List.of(about),
                        "basis",
                        "Contract 2024-118",
                        "ethics",
                        "Nobody else lives there"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private Answer reply(String words) {
        return api.post("/conversations/" + conversation + "/entries", Map.of("kind", "reply", "text", words));
    }

    private static Map<String, String> told(String items) {
        return Map.of("told", items, "reply", "Here it is.");
    }

    /** The address in the mail that arrived for Ada. */
    private String link() {
        return await().until(this::linkForAda, found -> !found.isEmpty());
    }

    private String linkForAda() {
        return MAIL.mails().stream()
                .filter(mail -> mail.contains(ada))
                .map(mail -> LINK.matcher(mail.replaceAll("=\r?\n", "")))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }
}
