package heed.automation;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MacrosTest extends HeedTest {

    private static final String TEAM = "team-of-the-roles";
    private static final String QUEUE = "queue-of-the-roles";

    @Autowired
    Roles roles;

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

    private Map<String, Object> macro(String scope, Map<?, ?>... actions) {
        var body = new LinkedHashMap<String, Object>();
        body.put("key", "m-" + key);
        body.put("name", "Macro " + key);
        body.put("scope", scope);
        if (scope.equals("team")) {
            body.put("team", TEAM);
        }
        body.put("actions", List.of(actions));
        return body;
    }

    private static Map<String, Object> action(String kind, String field, Object value) {
        return Map.of("action", kind, field, value);
    }

    private String letter(String text) {
        Answer begun = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "web",
                        "subject",
                        "Letter " + key,
                        "queue",
                        QUEUE,
                        "tags",
                        List.of("new"),
                        "customer",
                        Map.of("email", UUID.randomUUID() + "@example.org", "name", "Ada Whitlock"),
                        "text",
                        text));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.text("/id");
    }

    private Answer run(Api who, String conversation) {
        return who.post("/conversations/" + conversation + "/macros/m-" + key, Map.of());
    }

    @Test
    void a_macro_does_all_its_steps_as_the_one_who_runs_it() {
        Answer added = manager.post(
                "/macros",
                macro(
                        "company",
                        action("note", "text", "Told {{customer.firstName}}."),
                        action("reply", "text", "Dear {{customer.firstName}}, we flush the main today. {{agent.name}}"),
                        action("add-tags", "tags", List.of("flushing", "new")),
                        action("remove-tags", "tags", List.of("old")),
                        action("priority", "to", "high"),
                        action("assign", "to", "me"),
                        action("status", "to", "resolved")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String id = letter("Brown water");

        Answer ran = run(agent, id);
        assertThat(ran.status()).as(ran.body()).isEqualTo(200);
        assertThat(ran.json().at("/undoable").asBoolean()).isFalse();
        Answer after = api.get("/conversations/" + id);
        assertThat(after.text("/status")).isEqualTo("resolved");
        assertThat(after.text("/priority")).isEqualTo("high");
        assertThat(after.json().at("/tags").valueStream().map(tag -> tag.asString()))
                .containsExactly("new", "flushing");
        assertThat(after.text("/assignee")).isEqualTo(agent.get("/me").text("/id"));
        assertThat(after.body())
                .contains("Told Ada.")
                .contains("Dear Ada, we flush the main today. The agent")
                .contains("\"name\":\"The agent\"");
        assertThat(api.get("/macros/" + added.text("/id") + "/runs").text("/items/0/staffName"))
                .isEqualTo("The agent");
        assertThat(agent.get("/macros?q=m-" + key).json().at("/items/0/runs").asInt())
                .isEqualTo(1);
    }

    @Test
    void where_one_step_is_refused_nothing_happens() {
        manager.post(
                "/macros",
                macro(
                        "company",
                        action("note", "text", "Paid back."),
                        action("status", "to", "resolved"),
                        action("reply", "text", "We pay {{? the amount}}.")));
        String id = letter("My bill");
        int before = api.get("/conversations/" + id).json().at("/entries/items").size();

        assertThat(run(agent, id).status()).isEqualTo(409);
        Answer after = api.get("/conversations/" + id);
        assertThat(after.text("/status")).isEqualTo("open");
        assertThat(after.json().at("/entries/items").size()).isEqualTo(before);
    }

    @Test
    void a_step_that_fails_at_the_end_takes_back_what_was_written_before() {
        Answer added = manager.post(
                "/macros",
                macro(
                        "company",
                        action("note", "text", "To be taken back."),
                        action("assign", "to", manager.get("/me").text("/id"))));
        String id = letter("My bill");
        api.post("/conversations/" + id + "/entries", Map.of("kind", "customer-message", "text", "And more."));
        Answer overtaken = agent.post(
                "/conversations/" + id + "/macros/" + added.text("/id"),
                Map.of(
                        "lastSeenEntry",
                        UUID.fromString(api.get("/conversations/" + id).text("/entries/items/0/id"))));

        assertThat(overtaken.status()).as(overtaken.body()).isEqualTo(409);
        assertThat(api.get("/conversations/" + id).body()).doesNotContain("To be taken back.");
    }

    @Test
    void before_it_runs_it_says_what_it_will_do_and_does_nothing() {
        manager.post(
                "/macros",
                macro("company", action("reply", "text", "Dear {{customer.name}}"), action("snooze", "days", 3)));
        String id = letter("My bill");

        Answer plan = agent.get("/conversations/" + id + "/macros/m-" + key);
        assertThat(plan.json().at("/ready").asBoolean()).isTrue();
        assertThat(plan.text("/steps/0/says")).isEqualTo("Dear Ada Whitlock");
        assertThat(plan.text("/steps/1/until")).isNotEmpty();
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("open");
        assertThat(api.get("/conversations/" + id).body()).doesNotContain("Dear Ada Whitlock");

        run(agent, id);
        assertThat(api.get("/conversations/" + id).text("/status")).isEqualTo("snoozed");
    }

    @Test
    void what_was_decided_is_undone_until_somebody_decides_anew() {
        manager.post(
                "/macros",
                macro("company", action("priority", "to", "urgent"), action("add-tags", "tags", List.of("flood"))));
        String first = letter("Flood");
        Answer ran = run(agent, first);
        assertThat(ran.json().at("/undoable").asBoolean()).isTrue();
        String undo = "/conversations/" + first + "/macros/runs/" + ran.text("/run");

        assertThat(lead.delete(undo).status()).isEqualTo(404);
        assertThat(agent.delete(undo).status()).isEqualTo(204);
        assertThat(api.get("/conversations/" + first).text("/priority")).isEqualTo("normal");
        assertThat(api.get("/conversations/" + first).body()).doesNotContain("\"flood\"");
        assertThat(agent.delete(undo).status()).isEqualTo(409);

        String second = letter("Flood");
        String again = run(agent, second).text("/run");
        api.patch("/conversations/" + second, Map.of("status", "waiting-customer"));
        assertThat(agent.delete("/conversations/" + second + "/macros/runs/" + again)
                        .status())
                .isEqualTo(409);
        assertThat(api.get("/conversations/" + second).text("/status")).isEqualTo("waiting-customer");
    }

    @Test
    void nobody_runs_a_macro_where_they_may_not_write() {
        manager.post("/macros", macro("company", action("status", "to", "closed")));
        String elsewhere = api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Elsewhere",
                                "customer",
                                Map.of("email", key + "@elsewhere.example"),
                                "text",
                                "x"))
                .text("/id");

        assertThat(run(agent, elsewhere).status()).isEqualTo(404);
        assertThat(agent.get("/conversations/" + elsewhere + "/macros/m-" + key).status())
                .isEqualTo(404);
        assertThat(run(api.as(roles.token("observer")), elsewhere).status()).isEqualTo(403);
        assertThat(api.get("/conversations/" + elsewhere).text("/status")).isEqualTo("open");
    }

    @Test
    void who_may_change_a_macro_depends_on_with_whom_it_is_shared() {
        var close = action("status", "to", "closed");
        String own = agent.post("/macros", macro("personal", close)).text("/id");
        assertThat(lead.get("/macros/" + own).status()).isEqualTo(404);
        assertThat(manager.put("/macros/" + own, macro("company", close)).status())
                .isEqualTo(404);
        assertThat(run(lead, letter("x")).status()).isEqualTo(404);

        assertThat(agent.post("/macros", macro("team", close)).status()).isEqualTo(400);
        String ours = lead.post("/macros", macro("team", close)).text("/id");
        assertThat(agent.get("/macros/" + ours).status()).isEqualTo(200);
        assertThat(agent.put("/macros/" + ours, macro("team", close)).status()).isEqualTo(403);

        assertThat(lead.post("/macros", macro("company", close)).status()).isEqualTo(403);
        String everybodys = manager.post("/macros", macro("company", close)).text("/id");
        assertThat(lead.post("/macros/" + everybodys + "/archival", Map.of()).status())
                .isEqualTo(403);
        assertThat(manager.post("/macros/" + everybodys + "/archival", Map.of()).status())
                .isEqualTo(200);
        assertThat(agent.post("/conversations/" + letter("x") + "/macros/" + everybodys, Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_key_means_one_s_own_macro_before_the_company_s() {
        manager.post("/macros", macro("company", action("priority", "to", "low")));
        agent.post("/macros", macro("personal", action("priority", "to", "urgent")));
        String id = letter("x");

        run(agent, id);
        assertThat(api.get("/conversations/" + id).text("/priority")).isEqualTo("urgent");
        run(lead, id);
        assertThat(api.get("/conversations/" + id).text("/priority")).isEqualTo("low");
    }

    @Test
    void every_fault_of_an_action_is_named() {
        Answer refused = api.post(
                "/macros",
                macro(
                        "company",
                        action("reply", "text", "Dear {{customer.fristName}}"),
                        action("status", "to", "snoozed"),
                        action("queue", "to", "nowhere"),
                        action("assign", "to", UUID.randomUUID()),
                        action("snooze", "days", 0),
                        action("fly", "to", "moon"),
                        action("draft", "text", "Twice said")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(each -> each.at("/pointer").asString()))
                .containsExactly(
                        "/actions/0/text",
                        "/actions/1/to",
                        "/actions/2/to",
                        "/actions/3/to",
                        "/actions/4/days",
                        "/actions/5/action",
                        "/actions/6/action");
    }

    @Test
    void S56_a_macro_s_text_is_no_program() {
        manager.post(
                "/macros",
                macro(
                        "company",
                        action("note", "text", "${7*7} #{7*7} T(java.lang.Runtime) <script>alert(1)</script>")));
        String id = letter("x");
        run(agent, id);

        assertThat(api.get("/conversations/" + id).body()).contains("${7*7} #{7*7} T(java.lang.Runtime)");
        assertThat(manager.post("/macros", macro("company", action("note", "text", "{{constructor}}")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_template_in_a_macro_counts_as_used() {
        String template = manager.post(
                        "/reply-templates",
                        Map.of(
                                "code",
                                "mt-" + key,
                                "name",
                                "Thanks",
                                "scope",
                                "company",
                                "wordings",
                                Map.of("en", Map.of("text", "Thank you, {{customer.firstName}}."))))
                .text("/id");
        manager.post("/macros", macro("company", action("reply", "template", "mt-" + key)));
        String id = letter("x");
        assertThat(run(agent, id).status()).isEqualTo(200);

        assertThat(api.get("/conversations/" + id).body()).contains("Thank you, Ada.");
        Answer uses = api.get("/reply-templates/" + template + "/uses");
        assertThat(uses.json().at("/items")).hasSize(1);
        assertThat(uses.json().at("/items/0/edited").asBoolean()).isFalse();
    }

    @Test
    void on_the_pages_a_macro_is_written_looked_at_run_and_undone() {
        signIn();
        browser.get("/settings/macros/new");
        Answer refused = browser.post(
                "/settings/macros",
                Map.of("name", "Page " + key, "key", "p-" + key, "share", "company", "note", "{{nonsense}}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#note").text()).isEqualTo("{{nonsense}}");
        assertThat(refused.page().select("#note-error")).hasSize(1);

        Answer kept = browser.post(
                "/settings/macros",
                Map.of("name", "Page " + key, "key", "p-" + key, "share", "company", "priority", "urgent"));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        String macro = kept.url().replaceFirst(".*/", "");
        String page = api.get("/conversations/" + letter("x")).text("/url");

        Answer shown = browser.get(page);
        assertThat(shown.page().select("#macros summary")).hasSize(1);
        Answer plan = browser.post(page + "/macros/" + macro + "/choice", Map.of("words", "Half a thought"));
        assertThat(plan.page().select(".macro-steps li").text()).contains("Priority: Urgent");
        Answer ran = browser.post(page + "/macros/" + macro + "/run", Map.of());
        assertThat(ran.page().select(".toast").text()).contains("Page " + key);
        assertThat(ran.page().select("#words").text()).isEqualTo("Half a thought");
        assertThat(ran.page().select("#priority option[selected]").val()).isEqualTo("urgent");
        Answer undone = browser.post(ran.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select("#priority option[selected]").val()).isEqualTo("normal");
        assertThat(browser.get("/settings/macros?words=p-" + key)
                        .page()
                        .select("tbody")
                        .text())
                .contains("Priority: Urgent");
    }
}
