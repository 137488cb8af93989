package heed.channels.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.Letters;
import heed.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer comes in by a link from their mail, once, and nobody else does. */
class EnteringThePortalTest extends HeedTest {

    @Autowired
    private JdbcClient db;

    private final String key = Ids.next().toString();
    private Guest ada = guest("");
    private String customer = "";

    @BeforeEach
    void adaAsks() {
        ada = guest("ada." + key + "@mill-lane.example");
        customer = open(ada.email, "Brown water " + key);
        // Every test asks from the same machine.
        db.sql("delete from identity.throttle").update();
    }

    @Test
    void a_link_from_the_mail_opens_ones_own_questions() {
        Answer asked = ada.ask();
        assertThat(asked.page().text()).contains("If we know this address");

        Answer in = ada.follow(ada.link(1));

        assertThat(in.url()).endsWith("/portal");
        assertThat(in.page().select(".portal-list").text()).contains("Brown water " + key);
        assertThat(in.page().select(".portal-leave").text()).contains(ada.email);
    }

    @Test
    void looking_uses_nothing_up_and_a_link_opens_once() {
        ada.ask();
        String link = ada.link(1);
        assertThat(new Browser(address()).get(link).status()).isEqualTo(200);
        assertThat(new Browser(address()).get(link).status()).isEqualTo(200);

        assertThat(ada.follow(link).url()).endsWith("/portal");

        Guest other = guest(ada.email);
        assertThat(other.browser.get(link).status()).isEqualTo(410);
        other.browser.get("/portal/sign-in");
        assertThat(other.browser.post(link, Map.of()).status()).isEqualTo(410);
        assertThat(other.browser.get("/portal").url()).endsWith("/portal/sign-in");
    }

    @Test
    void a_link_that_is_older_than_half_an_hour_or_forged_opens_nothing() {
        ada.ask();
        String link = ada.link(1);
        db.sql(
                        "update channels.portal_link set expires_at = made_at + interval '1 ms', made_at = made_at - interval '1 s'")
                .update();

        assertThat(ada.browser.get(link).status()).isEqualTo(410);
        assertThat(ada.browser.post(link, Map.of()).status()).isEqualTo(410);
        String forged = "/portal/links/" + "0".repeat(64);
        assertThat(ada.browser.post(forged, Map.of()).status()).isEqualTo(410);
        assertThat(ada.browser.get("/portal").url()).endsWith("/portal/sign-in");
    }

    @Test
    void neither_secrets_nor_addresses_are_kept() {
        ada.in();
        String kept = db.sql(
                        "select string_agg(l::text, ' ') || (select string_agg(s::text, ' ') from channels.portal_session s)"
                                + " from channels.portal_link l")
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain(ada.email);
        assertThat(kept).doesNotContain(ada.link(1).replaceAll("\\?.*", "").replaceAll(".*/", ""));
    }

    @Test
    void S37_nobody_learns_by_asking_whether_an_address_is_known() {
        Guest stranger = guest("nobody." + key + "@mill-lane.example");

        Answer known = ada.ask();
        Answer unknown = stranger.ask();

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.page().select("main").text())
                .isEqualTo(known.page().select("main").text());
        assertThat(ada.link(1)).contains("/portal/links/");
        assertThat(stranger.mails()).isZero();
    }

    @Test
    void an_address_gets_three_mails_and_a_network_is_told_to_wait() {
        for (int time = 0; time < 20; time++) {
            assertThat(ada.ask().status()).isEqualTo(200);
        }
        Answer tooMuch = ada.ask();

        assertThat(tooMuch.status()).isEqualTo(429);
        assertThat(tooMuch.page().text()).contains("Too many links");
        ada.link(3);
        await().during(Duration.ofSeconds(1)).until(() -> ada.mails() == 3);
    }

    @Test
    void S09_what_a_customer_calls_themselves_stands_in_no_mail() {
        Guest eve = guest("eve." + key + "@mill-lane.example");
        api.post("/customers", Map.of("name", "http://evil.example Click", "emails", List.of(eve.email)));
        eve.ask();

        assertThat(eve.link(1)).startsWith(address() + "/portal/links/");
        assertThat(new Letters(MAIL, eve.email).text(1)).doesNotContain("evil.example");
    }

    @Test
    void a_session_of_staff_is_no_customers_and_a_customers_is_no_staffs() {
        assertThat(signIn().get("/portal").url()).endsWith("/portal/sign-in");

        ada.in();
        assertThat(ada.browser.get("/inbox").url()).contains("/sign-in?next=");
        assertThat(ada.browser.get("/customers/" + customer).url()).contains("/sign-in?next=");
    }

    @Test
    void both_may_be_signed_in_in_one_browser_and_leaving_one_leaves_the_other() {
        ada.browser.signIn(EMAIL, PASSWORD);
        ada.in();
        assertThat(ada.browser.get("/portal").page().text()).contains("Brown water " + key);
        assertThat(ada.browser.get("/inbox").status()).isEqualTo(200);

        ada.browser.get("/portal");
        assertThat(ada.browser.post("/portal/sign-out", Map.of()).url()).endsWith("/portal/sign-in");

        assertThat(ada.browser.get("/portal").url()).endsWith("/portal/sign-in");
        assertThat(ada.browser.get("/inbox").url()).endsWith("/inbox");
    }

    @Test
    void a_closed_portal_lets_nobody_in_and_keeps_nobody_inside() {
        ada.in();
        ada.ask();
        String open = ada.link(2);
        try {
            assertThat(browser.get("/ask").page().select("main a[href=/portal]"))
                    .hasSize(1);
            assertThat(api.put("/portal", Map.of("open", false)).text("/open")).isEqualTo("false");
            assertThat(browser.get("/ask").page().select("main a[href=/portal]"))
                    .isEmpty();

            assertThat(ada.browser.get("/portal").page().text()).contains("closed at the moment");
            assertThat(ada.browser.get(open).status()).isEqualTo(410);
            assertThat(signIn().get("/settings/portal")
                            .page()
                            .select("input[value=false]")
                            .hasAttr("checked"))
                    .isTrue();
            assertThat(api.put("/portal", Map.of()).text("/errors/0/pointer")).isEqualTo("/open");
            browser.post("/settings/portal", Map.of("open", "true"));
        } finally {
            api.put("/portal", Map.of("open", true));
        }
        assertThat(ada.browser.get("/portal").page().text()).contains("Brown water " + key);
    }

    @Test
    void a_session_ends_after_a_day() {
        ada.in();
        db.sql(
                        "update channels.portal_session set expires_at = now() - interval '1 s', began_at = now() - interval '2 days'")
                .update();

        assertThat(ada.browser.get("/portal").url()).endsWith("/portal/sign-in");
    }

    @Test
    void a_session_ends_with_the_address_that_was_proved() {
        ada.in();
        db.sql("delete from parties.contact_point where value = ?")
                .param(ada.email)
                .update();

        assertThat(ada.browser.get("/portal").url()).endsWith("/portal/sign-in");
    }

    @Test
    void who_was_merged_is_who_they_are_now() {
        Guest adas = guest("ada.w." + key + "@mill-lane.example");
        String other = open(adas.email, "The meter " + key);
        ada.in();
        Answer merged = api.post("/customers/" + customer + "/merges", Map.of("into", other));
        assertThat(merged.status()).as(merged.body()).isLessThan(300);

        assertThat(ada.browser.get("/portal").page().text()).contains("The meter " + key, "Brown water " + key);
    }

    @Test
    void S67_a_claimed_address_shows_ones_own_questions_and_the_link_proves_it() {
        String domain = "d" + key.replace("-", "") + ".example";
        Guest claimed = guest("one@" + domain);
        open(claimed.email, "Mine " + key);
        Guest colleague = guest("two@" + domain);
        open(colleague.email, "Theirs " + key);
        Answer made = api.post(
                "/organisations", Map.of("name", "Mill " + key, "visibility", "everyone", "domains", List.of(domain)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);

        claimed.in();
        assertThat(claimed.browser.get("/portal").page().text())
                .contains("Mine " + key)
                .doesNotContain("Theirs " + key);

        colleague.in();
        assertThat(claimed.browser.get("/portal").page().text()).contains("Theirs " + key);
    }

    /** @return the customer's id */
    private String open(String email, String subject) {
        Answer opened = api.post(
                "/conversations",
                Map.of(
                        "channel",
                        "email",
                        "subject",
                        subject,
                        "customer",
                        Map.of("email", email),
                        "text",
                        "Words about " + subject));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.text("/customer/id");
    }

    private Guest guest(String email) {
        return new Guest(address(), new Letters(MAIL, email), email);
    }
}
