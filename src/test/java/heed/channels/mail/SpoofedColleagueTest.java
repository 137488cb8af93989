package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mail in a colleague's name, and junk: both are only what they can prove. */
class SpoofedColleagueTest extends HeedTest {

    private final String domain = "d" + Ids.next().toString().substring(24) + ".example";
    private final String help = "help@" + domain;
    private final String mina = "mina@" + domain;

    @Test
    void S12_a_mail_in_a_colleagues_name_that_their_domain_refuses_is_set_aside_until_somebody_lets_it_in() {
        company("v=DMARC1; p=reject");

        Answer forged = post("From: Mina Okafor <" + mina + ">\nSubject: Bank account\n\nPay here. " + Ids.next());

        assertThat(forged.text("/outcome")).isEqualTo("quarantined");
        assertThat(api.get("/messages/" + forged.text("/message")).text("/reason"))
                .isEqualTo("spoofed");
        assertThat(api.get("/messages/" + forged.text("/message")).text("/authentication/checkedBy"))
                .isEqualTo("heed");
        Answer letIn = api.post("/quarantine/" + forged.text("/message") + "/release", Map.of());
        assertThat(letIn.text("/outcome")).isEqualTo("created");
    }

    @Test
    void S12_where_the_domain_promises_nothing_the_claim_is_shown_and_never_believed() {
        company("");

        Answer claimed = post("From: Mina Okafor <" + mina + ">\nSubject: Bank account\n\nPay here. " + Ids.next());

        assertThat(claimed.text("/outcome")).isEqualTo("created");
        signIn();
        String url = api.get("/conversations/" + claimed.text("/conversation")).text("/url");
        assertThat(browser.get(url)
                        .page()
                        .select("#panel-doubts, .panel, aside")
                        .text())
                .contains(mina)
                .contains("nothing vouches for this mail");
        assertThat(api.get("/conversations/" + claimed.text("/conversation")).body())
                .contains("customer-message")
                .doesNotContain("\"reply\"");
    }

    @Test
    void S26_a_trusted_servers_pass_is_enough() {
        company("v=DMARC1; p=reject");

        Answer own = post("Authentication-Results: mx.larkfield.example; dmarc=pass\nFrom: Mina Okafor <" + mina
                + ">\nSubject: A leak at home\n\nIt drips. " + Ids.next());

        assertThat(own.text("/outcome")).isEqualTo("created");
    }

    @Test
    void S26_anybody_elses_pass_is_nothing() {
        company("v=DMARC1; p=reject");

        Answer forged = post("Authentication-Results: mx.evil.example; dmarc=pass\nFrom: Mina Okafor <" + mina
                + ">\nSubject: Bank account\n\nPay. " + Ids.next());

        assertThat(forged.text("/outcome")).isEqualTo("quarantined");
    }

    @Test
    void junk_is_set_aside_and_one_click_lets_it_in() {
        company("");
        Answer junk = post("From: win@example.net\nX-Spam-Flag: YES\nSubject: You won\n\nClick. " + Ids.next());
        assertThat(junk.text("/outcome")).isEqualTo("quarantined");
        assertThat(api.get("/messages/" + junk.text("/message")).text("/reason"))
                .isEqualTo("spam");

        signIn();
        browser.post("/settings/mail/quarantine/" + junk.text("/message") + "/release", Map.of());

        assertThat(api.get("/messages/" + junk.text("/message")).text("/outcome"))
                .isEqualTo("created");
    }

    private void company(String dmarc) {
        if (!dmarc.isEmpty()) {
            DNS.publish("_dmarc." + domain, dmarc);
        }
        api.post("/mailboxes", Map.of("address", help, "name", "Help", "queue", "support"));
        assertThat(api.post(
                                "/staff",
                                Map.of(
                                        "name",
                                        "Mina Okafor",
                                        "email",
                                        mina,
                                        "password",
                                        "seven herons on the weir",
                                        "roles",
                                        List.of("observer")))
                        .status())
                .isLessThan(300);
    }

    private Answer post(String raw) {
        return api.post("/mail?mailbox=" + help, "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
    }
}
