package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.HeedTest;
import heed.conversations.ConversationId;
import heed.conversations.StandardQuestions;
import heed.identity.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReplyTemplatesTest extends HeedTest {

    private static final String TEAM = "team-of-the-roles";
    private static final String QUEUE = "queue-of-the-roles";

    @Autowired
    Roles roles;

    @Autowired
    StandardQuestions standardQuestions;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private Api agent = api;
    private Api lead = api;
    private Api manager = api;

    @BeforeEach
    void people() {
        api.post("/queues", Map.of("key", QUEUE, "name", "Queue of the roles"));
        agent = api.as(roles.token("agent"));
        lead = api.as(roles.token("lead"));
        manager = api.as(roles.token("manager"));
    }

    private Map<String, Object> template(String scope, String text) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", "t-" + key);
        body.put("name", "Template " + key);
        body.put("scope", scope);
        if (scope.equals("team")) {
            body.put("team", TEAM);
        }
        body.put("wordings", Map.of("en", Map.of("text", text)));
        return body;
    }

    private String letter(String language, String name, String text) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Letter " + key,
                        "queue",
                        QUEUE,
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@example.org", "name", name, "language", language),
                        "text",
                        text));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.text("/id");
    }

    @Test
    void one_s_own_template_is_seen_and_changed_by_nobody_else() {
        Answer own = agent.post("/reply-templates", template("personal", "Mine"));
        assertThat(own.status()).as(own.body()).isEqualTo(201);
        String address = "/reply-templates/" + own.text("/id");

        assertThat(agent.put(address, template("personal", "Mine, better")).status())
                .isEqualTo(200);
        for (Api other : List.of(lead, manager, api)) {
            assertThat(other.get(address).status()).isEqualTo(404);
            assertThat(other.put(address, template("company", "Stolen")).status())
                    .isEqualTo(404);
            assertThat(other.get("/reply-templates?q=t-" + key).json().at("/items"))
                    .isEmpty();
        }
    }

    @Test
    void a_team_s_template_is_used_by_its_members_and_changed_by_its_lead() {
        assertThat(agent.post("/reply-templates", template("team", "Ours")).status())
                .isEqualTo(400);
        Answer ours = lead.post("/reply-templates", template("team", "Ours"));
        assertThat(ours.status()).as(ours.body()).isEqualTo(201);
        String address = "/reply-templates/" + ours.text("/id");

        assertThat(agent.get(address).status()).isEqualTo(200);
        assertThat(agent.put(address, template("team", "Changed")).status()).isEqualTo(403);
        assertThat(agent.post(address + "/archival", Map.of()).status()).isEqualTo(403);
        assertThat(lead.put(address, template("team", "Changed")).status()).isEqualTo(200);
        assertThat(manager.put(address, template("team", "Changed by the manager"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as(roles.token("observer")).get(address).status()).isEqualTo(404);
    }

    @Test
    void the_company_s_template_is_changed_by_a_manager_alone() {
        assertThat(lead.post("/reply-templates", template("company", "Everybody’s"))
                        .status())
                .isEqualTo(403);
        Answer everybodys = manager.post("/reply-templates", template("company", "Everybody’s"));
        String address = "/reply-templates/" + everybodys.text("/id");

        for (String role : List.of("agent", "lead", "observer", "administrator")) {
            assertThat(api.as(roles.token(role)).get(address).status()).isEqualTo(200);
            assertThat(api.as(roles.token(role))
                            .put(address, template("company", "Changed"))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(lead.put(address, template("personal", "Taken away")).status())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_variable_is_refused_with_the_list_of_known_ones() {
        Answer refused = api.post("/reply-templates", template("company", "Dear {{customer.fristName}}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/wordings/en/text");
        assertThat(refused.text("/errors/0/detail"))
                .contains("customer.fristName")
                .contains("customer.firstName");
    }

    @Test
    void what_it_said_before_is_kept_and_nobody_writes_over_another() {
        Answer first = api.post("/reply-templates", template("company", "First"));
        String address = "/reply-templates/" + first.text("/id");
        assertThat(first.header("ETag")).isEqualTo("\"1\"");

        assertThat(api.put(address, template("company", "Second"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
        assertThat(api.put(address, template("company", "Third"), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(api.get(address + "/versions").text("/items/1/wordings/en/text"))
                .isEqualTo("First");
        assertThat(api.get(address).text("/wordings/en/text")).isEqualTo("Second");
    }

    @Test
    void a_code_is_free_again_when_its_template_is_out_of_use() {
        Answer old = api.post("/reply-templates", template("company", "Old"));
        assertThat(api.post("/reply-templates", template("company", "New")).text("/errors/0/pointer"))
                .isEqualTo("/code");
        api.post("/reply-templates/" + old.text("/id") + "/archival", Map.of());
        assertThat(api.post("/reply-templates", template("company", "New")).status())
                .isEqualTo(201);
        assertThat(api.delete("/reply-templates/" + old.text("/id") + "/archival")
                        .status())
                .isEqualTo(409);
        assertThat(api.get("/reply-templates?archived=true&q=t-" + key).text("/items/0/id"))
                .isEqualTo(old.text("/id"));
    }

    @Test
    void a_template_speaks_the_customer_s_language_or_says_that_it_cannot() {
        var body = template("company", "Dear {{customer.firstName}}");
        body.put(
                "wordings",
                Map.of(
                        "en",
                        Map.of("text", "Dear {{customer.firstName}}"),
                        "ru",
                        Map.of("text", "Здравствуйте, {{customer.firstName}}!")));
        api.post("/reply-templates", body);

        Answer russian = agent.post(
                "/conversations/" + letter("ru", "Анна Иванова", "Вода бурая") + "/reply-insertions",
                Map.of("code", "t-" + key));
        assertThat(russian.text("/text")).isEqualTo("Здравствуйте, Анна!");
        assertThat(russian.json().at("/fallback").asBoolean()).isFalse();

        Answer german = agent.post(
                "/conversations/" + letter("de", "Jürgen Groß", "Das Wasser ist braun") + "/reply-insertions",
                Map.of("code", "t-" + key));
        assertThat(german.text("/text")).isEqualTo("Dear Jürgen");
        assertThat(german.json().at("/fallback").asBoolean()).isTrue();
    }

    @Test
    void a_reply_with_an_unfilled_place_is_not_sent() {
        api.post("/reply-templates", template("company", "Dear {{customer.firstName}}, we pay {{? the amount}}."));
        String id = letter("en", "Ada Whitlock", "My bill");
        String text = agent.post("/conversations/" + id + "/reply-insertions", Map.of("code", "t-" + key))
                .text("/text");

        Answer refused = agent.post("/conversations/" + id + "/entries", Map.of("kind", "reply", "text", text));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("{{? the amount}}");
        assertThat(agent.post("/conversations/" + id + "/entries", Map.of("kind", "note", "text", text))
                        .status())
                .isEqualTo(201);
        assertThat(agent.post(
                                "/conversations/" + id + "/entries",
                                Map.of("kind", "reply", "text", text.replace("{{? the amount}}", "12 €")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_use_is_counted_when_the_reply_is_sent_and_says_whether_it_was_edited() {
        Answer made = api.post("/reply-templates", template("company", "Please run the cold tap for ten minutes."));
        String uses = "/reply-templates/" + made.text("/id") + "/uses";
        String id = letter("en", "Ada Whitlock", "Brown water");
        String address = "/conversations/" + id;

        agent.post(address + "/reply-insertions", Map.of("code", "t-" + key));
        assertThat(api.get(uses).json().at("/items")).isEmpty();
        agent.post(address + "/entries", Map.of("kind", "reply", "text", "Please run the cold tap for ten minutes."));
        agent.post(address + "/reply-insertions", Map.of("code", "t-" + key));
        agent.post(address + "/entries", Map.of("kind", "reply", "text", "Please run the hot tap for ten hours."));
        agent.post(address + "/reply-insertions", Map.of("code", "t-" + key));
        agent.post(address + "/entries", Map.of("kind", "reply", "text", "A man comes."));

        Answer used = api.get(uses);
        assertThat(used.json().at("/items")).hasSize(2);
        assertThat(used.json().at("/items/0/edited").asBoolean()).isTrue();
        assertThat(used.json().at("/items/1/edited").asBoolean()).isFalse();
        assertThat(used.text("/items/1/conversation")).isEqualTo(id);
        assertThat(used.text("/items/1/staffName")).isEqualTo("The agent");
        assertThat(api.get("/reply-templates?q=t-" + key)
                        .json()
                        .at("/items/0/used/times")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void S57_a_variable_says_nothing_of_other_conversations_or_of_secrets() {
        String id = letter("en", "Ada Whitlock", "My bill");
        for (String secret : List.of(
                "{{conversation.4711.subject}}",
                "{{agent.password}}",
                "{{agent.email}}",
                "{{customer.notes}}",
                "{{env.HEED_SMTP_PASSWORD}}",
                "{{token}}")) {
            assertThat(api.post("/reply-templates", template("company", secret)).status())
                    .as(secret)
                    .isEqualTo(400);
        }
        api.post("/reply-templates", template("company", "{{conversation.subject}} {{agent.name}}"));
        assertThat(agent.post("/conversations/" + id + "/reply-insertions", Map.of("code", "t-" + key))
                        .text("/text"))
                .isEqualTo("Letter " + key + " The agent");
    }

    @Test
    void S57_who_may_not_see_a_conversation_or_template_fills_nothing() {
        Answer elsewhere = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Secret " + key,
                        "customer",
                        Map.of("email", key + "@secret.example"),
                        "text",
                        "Secret"));
        api.post("/reply-templates", template("company", "{{conversation.subject}}"));
        assertThat(agent.post(
                                "/conversations/" + elsewhere.text("/id") + "/reply-insertions",
                                Map.of("code", "t-" + key))
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/conversations/" + elsewhere.text("/id") + "/reply-suggestions")
                        .status())
                .isEqualTo(404);

        Answer own = lead.post("/reply-templates", template("personal", "Of the lead alone"));
        assertThat(agent.post(
                                "/conversations/" + letter("en", "Ada", "x") + "/reply-insertions",
                                Map.of("template", own.text("/id")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_template_stays_in_its_queues() {
        var body = template("company", "Only there");
        body.put("queues", List.of("support"));
        String made = api.post("/reply-templates", body).text("/id");

        assertThat(agent.get("/reply-templates/" + made).status()).isEqualTo(404);
        assertThat(api.post(
                                "/conversations/" + letter("en", "Ada", "x") + "/reply-insertions",
                                Map.of("template", made))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_words_of_a_question_find_their_answer_and_say_why() {
        var body = template("company", "Meters turn.");
        body.put(
                "wordings",
                Map.of(
                        "en",
                        Map.of("text", "Meters turn.", "phrases", List.of("zebra meters spinning backwards" + key))));
        body.put("queues", List.of(QUEUE));
        assertThat(api.post("/reply-templates", body).status()).isEqualTo(201);
        String standard = letter("en", "Ada", "My zebra meter is spinning backwards" + key + ", why?");
        String half = letter("en", "Ada", "A zebra meter");
        String other = letter("en", "Ada", "A zebra");

        Answer found = agent.get("/conversations/" + standard + "/reply-suggestions");
        assertThat(found.text("/items/0/code")).isEqualTo("t-" + key);
        assertThat(found.json().at("/items/0/explanation/wordsFound").asInt()).isEqualTo(4);
        assertThat(found.json().at("/standardQuestion").asBoolean()).isTrue();
        assertThat(agent.get("/conversations/" + half + "/reply-suggestions")
                        .json()
                        .at("/standardQuestion")
                        .asBoolean())
                .isFalse();
        assertThat(agent.get("/conversations/" + other + "/reply-suggestions").body())
                .doesNotContain("t-" + key);
        assertThat(standardQuestions.among(List.of(id(standard), id(half), id(other))))
                .isEqualTo(Set.of(id(standard)));
    }

    private static ConversationId id(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Test
    void the_list_goes_on_where_it_stopped() {
        for (int n = 0; n < 5; n++) {
            var body = template("company", "Number " + n);
            body.put("code", "n" + n + "-" + key);
            api.post("/reply-templates", body);
        }
        Answer first = api.get("/reply-templates?q=" + key + "&limit=3");
        Answer rest = api.get("/reply-templates?q=" + key + "&limit=3&cursor=" + first.text("/next"));
        assertThat(first.json().at("/items")).hasSize(3);
        assertThat(rest.json().at("/items")).hasSize(2);
        assertThat(rest.json().at("/next").isNull()).isTrue();
        assertThat(rest.body()).doesNotContain(first.text("/items/2/id"));
        assertThat(api.get("/reply-templates?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void without_a_script_a_template_is_chosen_and_what_was_typed_stays() {
        api.post("/reply-templates", template("company", "Dear {{customer.firstName}}, thank you."));
        String id = letter("en", "Ada Whitlock", "My bill");
        String page = api.get("/conversations/" + id).text("/url");
        signIn();
        Answer shown = browser.get(page);
        assertThat(shown.page().select("#reply-templates summary")).hasSize(1);

        Answer choice =
                browser.post(page + "/reply-templates", Map.of("words", "Half a thought", "templateWords", "t-" + key));
        assertThat(choice.page().select("input[name=words]").val()).isEqualTo("Half a thought");
        String insertion = choice.page().select("button[data-inserts]").attr("formaction");
        Answer inserted = browser.post(insertion, Map.of("words", "Half a thought", "kind", "reply"));
        assertThat(inserted.page().select("#words").text())
                .contains("Half a thought")
                .contains("Dear Ada, thank you.");

        Answer expanded = browser.post(page + "/reply-templates", Map.of("words", "Well: ::t-" + key + " Bye ::none"));
        assertThat(expanded.page().select("#words").text()).isEqualTo("Well: Dear Ada, thank you. Bye ::none");
    }

    @Test
    void a_template_is_written_on_a_page_and_faults_keep_what_was_typed() {
        signIn();
        browser.get("/reply-templates/new");
        Answer refused = browser.post(
                "/reply-templates",
                Map.of(
                        "name",
                        "Page " + key,
                        "code",
                        "p-" + key,
                        "share",
                        "company",
                        "wordings/en/text",
                        "{{nonsense}} {{"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[id='wordings/en/text']").text()).contains("{{nonsense}}");

        Answer kept = browser.post(
                "/reply-templates",
                Map.of(
                        "name",
                        "Page " + key,
                        "code",
                        "p-" + key,
                        "share",
                        "company",
                        "wordings/en/text",
                        "Dear {{customer.firstName}}, **thank you**.",
                        "other/language",
                        "de",
                        "other/text",
                        "Danke."));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.page().select("#preview-en strong").text()).isEqualTo("thank you");
        assertThat(kept.page().select("#preview-en").text()).contains("Dear Ada");
        assertThat(kept.page().select("[id='wordings/de/text']").text()).isEqualTo("Danke.");
        assertThat(browser.get("/reply-templates?words=p-" + key)
                        .page()
                        .select("tbody a")
                        .text())
                .contains("Page " + key);
        assertThat(browser.get(kept.url().replaceFirst(".*(?=/reply-templates)", "") + "/usage")
                        .status())
                .isEqualTo(200);
    }
}
