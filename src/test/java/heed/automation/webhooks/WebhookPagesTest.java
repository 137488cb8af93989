package heed.automation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks and allowed networks on their pages, without JavaScript. */
class WebhookPagesTest extends HeedTest {

    private final String name = "Planner " + UUID.randomUUID();

    @AfterEach
    void tidy() {
        api.get("/webhooks").json().at("/items").forEach(each -> {
            if (each.at("/name").asString().equals(name)) {
                api.delete("/webhooks/" + each.at("/id").asString());
            }
        });
        api.get("/allowed-networks").json().at("/items").forEach(each -> {
            if (each.at("/reason").asString().equals(name)) {
                api.delete("/allowed-networks/" + each.at("/id").asString());
            }
        });
    }

    private Answer add(Browser who, String url) {
        who.get("/settings/webhooks/new");
        return who.post("/settings/webhooks", Map.of("name", name, "url", url, "events", "opened"));
    }

    private static String path(Answer page) {
        return page.page().select("main form[action$=/tests]").attr("action").replace("/tests", "");
    }

    @Test
    void the_secret_is_shown_once_and_never_again() {
        signIn();
        Answer added = add(browser, "https://93.184.215.14/heed");

        String secret = added.page().select("#secret").text();
        assertThat(secret).startsWith("whs_").hasSize(68);
        Answer again = browser.get(path(added));
        assertThat(again.body()).doesNotContain(secret);
        assertThat(again.page().select("input[name=events][value=opened]").hasAttr("checked"))
                .isTrue();
        Answer renewed = browser.post(path(added) + "/secret", Map.of());
        assertThat(renewed.page().select("#secret").text()).startsWith("whs_").isNotEqualTo(secret);
        assertThat(renewed.page().text()).contains("the secret before it signs as well");
    }

    @Test
    void what_was_typed_stays_typed_where_the_address_will_not_do() {
        signIn();
        Answer refused = add(browser, "http://127.0.0.1:9/heed");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#url").val()).isEqualTo("http://127.0.0.1:9/heed");
        assertThat(refused.page().select("#url-error").text()).contains("Allowed networks");
        assertThat(refused.page().select("main a[href=/settings/allowed-networks]"))
                .isNotEmpty();
    }

    @Test
    void a_removal_is_undone_as_it_was() {
        signIn();
        String webhook = path(add(browser, "https://93.184.215.14/heed"));

        Answer removed = browser.post(webhook + "/removal", Map.of());
        assertThat(removed.page().select("main table").text()).doesNotContain(name);
        String undo = removed.page().select(".toast form").attr("action");
        Answer back = browser.post(undo, Map.of());
        assertThat(back.url()).endsWith(webhook);
        assertThat(back.page().select("form[action$=/deactivation]"))
                .as("it is on, as before")
                .isNotEmpty();
    }

    @Test
    void two_who_change_one_webhook_do_not_overwrite_each_other() {
        signIn();
        String webhook = path(add(browser, "https://93.184.215.14/heed"));
        String seen = browser.get(webhook).page().select("input[name=version]").val();
        Map<String, ?> change = Map.of("name", name, "url", "https://93.184.215.14/other", "version", seen);
        assertThat(browser.post(webhook, change).status()).isEqualTo(200);

        Answer late = browser.post(webhook, change);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("Somebody changed this webhook meanwhile");
    }

    @Test
    void S52_whoever_allows_a_network_shows_anew_who_they_are_and_it_is_written_down() {
        String email = "webhooks." + UUID.randomUUID() + "@staff.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Ines Moss",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "roles",
                        java.util.List.of("administrator")));
        browser.signIn(email, PASSWORD);
        browser.get("/settings/allowed-networks");
        Map<String, ?> wide = Map.of("network", "0.0.0.0/0", "port", "443", "reason", name);
        Answer refused = browser.post("/settings/allowed-networks", wide);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#network-error").text()).contains("more than one company");

        Answer allowed = browser.post(
                "/settings/allowed-networks", Map.of("network", "10.61.2.0/24", "port", "8443", "reason", name));
        assertThat(allowed.page().select("main table").text()).contains("10.61.2.0/24", "8443", name);
        String removal = allowed.page().select("tr:contains(" + name + ") form").attr("action");
        browser.post(removal, Map.of());
        assertThat(browser.get("/settings/allowed-networks").body()).doesNotContain(name);
        assertThat(api.get("/audit").body()).contains("network-permission").contains("network-refusal");
    }
}
