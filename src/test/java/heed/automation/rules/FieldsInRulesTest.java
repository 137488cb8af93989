package heed.automation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules and macros know the company's own fields, and what a customer is marked with. */
class FieldsInRulesTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String queue = "fir-" + key;
    private final String cause = "cause-" + key;
    private final String litres = "litres-" + key;
    private final List<String> switchedOn = new ArrayList<>();

    @BeforeEach
    void a_queue_that_asks() {
        made("/queues", Map.of("key", queue, "name", "Leaks " + key));
        made(
                "/fields",
                Map.of(
                        "key",
                        cause,
                        "kind",
                        "tree",
                        "names",
                        Map.of("en", "Cause " + key),
                        "queues",
                        List.of(queue),
                        "choices",
                        List.of(
                                Map.of(
                                        "key",
                                        "pipe",
                                        "names",
                                        Map.of("en", "Pipe"),
                                        "choices",
                                        List.of(Map.of("key", "frost", "names", Map.of("en", "Frost")))),
                                Map.of("key", "inside", "names", Map.of("en", "Inside")))));
        made(
                "/fields",
                Map.of("key", litres, "kind", "number", "names", Map.of("en", "Litres"), "queues", List.of(queue)));
    }

    @AfterEach
    void leave_nothing_on() {
        switchedOn.forEach(id -> api.delete("/rules/" + id + "/activation"));
        api.patch("/fields/" + cause, Map.of("archived", true));
        api.patch("/fields/" + litres, Map.of("archived", true));
    }

    @Test
    void a_rule_asks_for_fields_and_fills_them_in() {
        String rule = on(
                List.of(
                        condition("field." + cause, "is", "pipe"),
                        condition("field." + litres, "at-least", "100"),
                        condition("queue", "is", queue)),
                Map.of("action", "field", "field", litres, "value", 99),
                Map.of("action", "priority", "to", "urgent"));
        String much = letter(Map.of(cause, "frost", litres, 1000));
        String little = letter(Map.of(cause, "frost", litres, 9.5));
        String inside = letter(Map.of(cause, "inside", litres, 1000));
        api.patch("/conversations/" + much, Map.of("priority", "high"));
        api.patch("/conversations/" + little, Map.of("priority", "high"));
        api.patch("/conversations/" + inside, Map.of("priority", "high"));

        await().atMost(Duration.ofSeconds(15)).until(() -> runs(rule, "not-matched") == 2);
        assertThat(runs(rule, "done")).isEqualTo(1);
        assertThat(api.get("/conversations/" + much)
                        .json()
                        .at("/fields/" + litres)
                        .intValue())
                .isEqualTo(99);
        assertThat(api.get("/conversations/" + little).text("/priority")).isEqualTo("high");
        signIn();
        Answer page = browser.get("/settings/rules/" + rule);
        assertThat(page.page().select("input[name=if/field." + litres + "]").val())
                .isEqualTo("100");
        assertThat(page.page()
                        .select("input[name=if/field." + cause + "][checked]")
                        .val())
                .isEqualTo("pipe");
        assertThat(page.page().select("input[name=field/" + litres + "]").val()).isEqualTo("99");
        assertThat(browser.get("/settings/rules").page().text())
                .contains("Cause " + key + " is Pipe", "Litres is at least 100", "Litres: 99");
    }

    @Test
    void a_rule_asks_what_the_customer_is_marked_with() {
        String email = UUID.randomUUID() + "@example.org";
        String first = letter(Map.of(), email);
        String customer = api.get("/conversations/" + first).text("/customer/id");
        api.put("/customers/" + customer + "/tags", Map.of("tags", List.of("vip-" + key)));
        api.put("/customers/" + customer + "/facts/Meter%20number", Map.of("value", "W-" + key, "source", "Bill"));
        assertThat(api.get("/customers/" + customer + "/facts").body()).contains("W-" + key);
        String rule = on(
                List.of(
                        condition("customer-tags", "contains", "VIP-" + key),
                        condition("customer-facts", "contains", "meter number = w-" + key),
                        condition("organisation", "contains-none", "Council"),
                        condition("queue", "is", queue)),
                Map.of("action", "priority", "to", "urgent"));
        String known = letter(Map.of(), email);
        String stranger = letter(Map.of());
        api.patch("/conversations/" + known, Map.of("priority", "high"));
        api.patch("/conversations/" + stranger, Map.of("priority", "high"));
        await().atMost(Duration.ofSeconds(15)).until(() -> runs(rule, "done") == 1 && runs(rule, "not-matched") == 1);
        assertThat(api.get("/conversations/" + known).text("/priority")).isEqualTo("urgent");
        assertThat(api.get("/conversations/" + stranger).text("/priority")).isEqualTo("high");
    }

    @Test
    void a_condition_or_action_on_no_field_or_no_value_is_named() {
        assertThat(rule(List.of(condition("field.nowhere", "is", "x")), priority())
                        .text("/errors/0/pointer"))
                .isEqualTo("/conditions/0/field");
        assertThat(rule(List.of(condition("field." + litres, "contains", "1")), priority())
                        .text("/errors/0/pointer"))
                .isEqualTo("/conditions/0/operator");
        assertThat(rule(List.of(condition("field." + cause, "is", "rust")), priority())
                        .text("/errors/0/pointer"))
                .isEqualTo("/conditions/0/values/0");
        assertThat(rule(List.of(), Map.of("action", "field", "field", cause, "value", "rust"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/actions/0/value");
        assertThat(rule(List.of(), Map.of("action", "field", "field", "nowhere", "value", 1))
                        .text("/errors/0/pointer"))
                .isEqualTo("/actions/0/field");
    }

    @Test
    void a_macro_fills_fields_in_before_it_closes_and_undo_empties_them_again() {
        api.patch("/fields/" + cause, Map.of("required", "on-close"));
        Answer macro = api.post(
                "/macros",
                Map.of(
                        "key",
                        "frost-" + key,
                        "name",
                        "Frost " + key,
                        "scope",
                        "company",
                        "actions",
                        List.of(
                                Map.of("action", "field", "field", cause, "value", "frost"),
                                Map.of("action", "field", "field", litres, "value", 12.5),
                                Map.of("action", "status", "to", "resolved"))));
        assertThat(macro.status()).as(macro.body()).isEqualTo(201);
        String id = letter(Map.of(litres, 3));
        Answer run = api.post("/conversations/" + id + "/macros/frost-" + key, Map.of());
        assertThat(run.status()).as(run.body()).isEqualTo(200);
        Answer after = api.get("/conversations/" + id);
        assertThat(after.text("/status")).isEqualTo("resolved");
        assertThat(after.text("/fields/" + cause)).isEqualTo("frost");
        assertThat(after.json().at("/fields/" + litres).doubleValue()).isEqualTo(12.5);

        assertThat(api.delete("/conversations/" + id + "/macros/runs/" + run.text("/run"))
                        .status())
                .isEqualTo(204);
        Answer undone = api.get("/conversations/" + id);
        assertThat(undone.text("/status")).isEqualTo("open");
        assertThat(undone.json().at("/fields").has(cause)).isFalse();
        assertThat(undone.json().at("/fields/" + litres).intValue()).isEqualTo(3);

        signIn();
        Answer page = browser.get("/settings/macros/" + macro.text("/id"));
        assertThat(page.page().select("input[name=field/" + litres + "]").val()).isEqualTo("12.5");
        assertThat(page.page()
                        .select("select[name=field/" + cause + "] option[selected]")
                        .val())
                .isEqualTo("frost");
    }

    private static Map<String, ?> priority() {
        return Map.of("action", "priority", "to", "high");
    }

    private static Map<String, ?> condition(String field, String operator, String... values) {
        return Map.of("field", field, "operator", operator, "values", List.of(values));
    }

    private Answer rule(List<?> conditions, Map<?, ?>... actions) {
        return api.post(
                "/rules",
                Map.of(
                        "name",
                        "Rule " + UUID.randomUUID(),
                        "events",
                        List.of("priority-changed"),
                        "conditions",
                        conditions,
                        "actions",
                        List.of(actions)));
    }

    private String on(List<?> conditions, Map<?, ?>... actions) {
        Answer added = rule(conditions, actions);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String id = added.text("/id");
        switchedOn.add(id);
        assertThat(api.post("/rules/" + id + "/activation", Map.of()).status()).isEqualTo(200);
        return id;
    }

    private int runs(String rule, String outcome) {
        return api.get("/rules/" + rule + "/runs?outcome=" + outcome)
                .json()
                .at("/items")
                .size();
    }

    private String letter(Map<String, ?> fields) {
        return letter(fields, UUID.randomUUID() + "@example.org");
    }

    private String letter(Map<String, ?> fields, String email) {
        return made(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Leak " + key,
                                "queue",
                                queue,
                                "customer",
                                Map.of("email", email),
                                "text",
                                "Water runs down the lane.",
                                "fields",
                                fields))
                .text("/id");
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }
}
