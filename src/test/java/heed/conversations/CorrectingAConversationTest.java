package heed.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.identity.Roles;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conversation that was given the wrong name, or joined the wrong customer, is put right. */
class CorrectingAConversationTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Roles roles;

    private String ada = "";
    private String ben = "";

    @BeforeEach
    void two_letters() {
        ada = letter("Ada Whitlock", "ada." + key);
        ben = api.get("/conversations/" + letter("Ben " + key, "ben." + key)).text("/customer/id");
    }

    @Test
    void a_program_puts_subject_and_customer_right_and_all_follows() {
        Answer before = api.get("/conversations/" + ada);
        String owner = before.text("/customer/id");
        Map<String, ?> right = Map.of("subject", "Quagmire " + key, "customer", Map.of("id", ben), "priority", "high");
        assertThat(api.patch("/conversations/" + ada, right, Map.of("If-Match", "\"17\""))
                        .status())
                .isEqualTo(412);
        Answer after = api.patch("/conversations/" + ada, right, Map.of("If-Match", before.header("ETag")));
        assertThat(after.status()).as(after.body()).isEqualTo(200);
        assertThat(after.text("/subject")).isEqualTo("Quagmire " + key);
        assertThat(after.text("/customer/id")).isEqualTo(ben);
        assertThat(after.text("/priority")).isEqualTo("high");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));

        assertThat(api.get("/conversations/" + ada + "/entries").body())
                .contains("renamed")
                .contains("Brown water " + key);
        assertThat(api.get("/conversations?q=quagmire+" + key).text("/items/0/id"))
                .isEqualTo(ada);
        assertThat(api.get("/conversations?q=from:ben." + key + "@example.org").body())
                .contains(ada);
        assertThat(api.get("/audit?action=conversation-customer").body())
                .contains(ben)
                .contains(owner);

        api.patch("/conversations/" + ada, Map.of("customer", Map.of("id", owner)));
        assertThat(api.get("/conversations/" + ada).text("/customer/id")).isEqualTo(owner);
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        assertThat(correct(Map.of("customer", Map.of("id", UUID.randomUUID().toString())))
                        .text("/errors/0/pointer"))
                .isEqualTo("/customer");
        assertThat(correct(Map.of("customer", Map.of())).text("/errors/0/pointer"))
                .isEqualTo("/customer/id");
        assertThat(correct(Map.of("subject", "x".repeat(999))).text("/errors/0/pointer"))
                .isEqualTo("/subject");

        Answer made = api.as(roles.token("manager"))
                .post("/conversations/" + ada + "/promises", Map.of("text", "A call", "dueOn", "2999-01-01"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer promised = correct(Map.of("customer", Map.of("id", ben)));
        assertThat(promised.status()).isEqualTo(409);
        assertThat(promised.body()).contains("A call");
        assertThat(correct(Map.of("subject", "A call about it")).status()).isEqualTo(200);
    }

    @Test
    void on_the_page_another_customer_is_found_chosen_and_taken_back() {
        signIn();
        String number = api.get("/conversations/" + ada).text("/number");
        String page = "/conversations/" + number + "/correction";
        Answer form = browser.get(page);
        assertThat(form.page().select("#subject").val()).isEqualTo("Brown water " + key);

        var typed = new HashMap<String, String>(Map.of("subject", "Typed", "words", "Ben " + key, "then", "search"));
        typed.put("version", form.page().select("[name=version]").val());
        Answer found = browser.post(page, typed);
        assertThat(found.page().select("#subject").val()).isEqualTo("Typed");
        assertThat(found.page().select("[name=customer]").eachAttr("value")).contains(ben);

        typed.remove("then");
        typed.put("customer", ben);
        Answer done = browser.post(page, typed);
        assertThat(done.page().select("h1").text()).contains("Typed");
        assertThat(done.page().select(".side .name").text()).contains("Ben " + key);

        Answer stale = browser.post(page, typed);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("#subject").val()).isEqualTo("Typed");

        Answer undone = browser.post(done.page().select(".toast form").attr("action"), Map.of());
        assertThat(undone.page().select("h1").text()).contains("Brown water " + key);
        assertThat(undone.page().select(".side .name").text()).contains("Ada Whitlock");
    }

    private Answer correct(Map<String, ?> body) {
        return api.patch("/conversations/" + ada, body);
    }

    private String letter(String name, String address) {
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Brown water " + key,
                                "customer",
                                Map.of("email", address + "@example.org", "name", name),
                                "text",
                                "Is it safe?"))
                .text("/id");
    }
}
