package heed.automation.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import heed.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager writes a rule, tries it on the past, switches it on, and a mail sets it off. */
class RulesJourneyTest extends JourneyTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void letters_of_yesterday() {
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Ines Moss",
                        "email",
                        key + "@staff.example",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("manager"),
                        "language",
                        "en"));
        for (String text : List.of("A pipe is leaking, code " + key, "My bill is too high")) {
            api.post(
                    "/conversations",
                    Map.of(
                            "channel",
                            "web",
                            "subject",
                            "Help in Mill Lane",
                            "customer",
                            Map.of("email", key + "@mill-lane.example", "name", "Ada Whitlock"),
                            "text",
                            text));
        }
        signIn(key + "@staff.example", PASSWORD);
    }

    @AfterEach
    void leave_no_rule_on() {
        api.get("/rules").json().at("/items").forEach(rule -> {
            if (rule.at("/name").asString().contains(key)) {
                api.post("/rules/" + rule.at("/id").asString() + "/archival", Map.of());
            }
        });
    }

    @Test
    void a_rule_is_written_tried_switched_on_and_set_off_by_a_mail() {
        page.navigate("/settings/rules/new");
        lookAround("rule-new");
        page.locator("#name").fill("Leaks " + key);
        page.locator("input[name=events][value=opened]").check();
        page.locator("summary:has-text('Subject or text')").click();
        page.locator("[id='if/text']").fill("leak");
        page.locator("summary:text-is('Customer')").click();
        page.locator("[id='if/customer']").fill(key);
        page.locator("#priority").selectOption("urgent");
        page.locator("#add-tags").fill("leak-" + key);
        page.locator("#note").fill("Call {{customer.firstName}} at once.");
        page.locator("main button.primary:has-text('Add the rule')").click();
        assertThat(page.locator(".toast")).containsText("Leaks " + key);
        assertThat(page.locator("[id='if/text']")).hasValue("leak");
        lookAround("rule");

        page.locator("main a:has-text('Try it on the past')").click();
        assertThat(page.locator(".rule-match")).hasCount(1);
        assertThat(page.locator(".rule-said")).containsText("Call Ada at once.");
        lookAround("rule-trial");
        page.locator("main button:has-text('Switch it on')").click();
        assertThat(page.locator("main .state")).containsText("On");

        String mail = "From: Ada Whitlock <" + key + "@mill-lane.example>\r\nTo: help@larkfield.example\r\n"
                + "Subject: Water in the cellar\r\nMessage-ID: <" + key + "@mill-lane.example>\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\nThe pipe leaks again.\r\n";
        String conversation = api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", mail.getBytes(UTF_8))
                .text("/conversation");
        String address = api.get("/conversations/" + conversation).text("/url");
        page.waitForCondition(() ->
                api.get("/conversations/" + conversation).text("/priority").equals("urgent"));
        page.navigate(address);
        assertThat(page.locator(".entry.note")).containsText("Call Ada at once.");
        assertThat(page.locator(".timeline")).containsText("Rule: Leaks " + key);
        lookAround("rule-acted");

        page.navigate("/settings/rules");
        lookAround("rules");
        page.locator("tr:has-text('Leaks " + key + "') td.numeric a").click();
        assertThat(page.locator(".rule-checks")).containsText("leak");
        lookAround("rule-runs");
    }
}
