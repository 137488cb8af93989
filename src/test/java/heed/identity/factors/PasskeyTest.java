package heed.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.identity.PasswordRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PasskeyTest extends FactorsTest {

    @Autowired
    private PasswordRules rules;

    @Test
    void a_passkey_is_added_by_name_and_signs_in_without_a_password() throws Exception {
        String nell = "nell.has-a-key@larkfield.example";
        SoftPasskey key = added(nell);
        assertThat(browser.get("/profile").page().select("main").text()).contains("blue key");

        Browser elsewhere = another();
        Answer in = signIn(elsewhere, key.signed(options(elsewhere)));

        assertThat(in.url()).endsWith("/settings");
        assertThat(isIn(elsewhere)).isTrue();
    }

    @Test
    void after_the_password_a_passkey_is_asked_for_and_does() throws Exception {
        String nell = "nell.needs-the-key@larkfield.example";
        SoftPasskey key = added(nell);
        Browser elsewhere = another();
        assertThat(password(elsewhere, nell).url()).endsWith("/sign-in/second-factor");
        assertThat(isIn(elsewhere)).isFalse();

        password(elsewhere, nell);
        signIn(elsewhere, key.signed(options(elsewhere)));

        assertThat(isIn(elsewhere)).isTrue();
    }

    @Test
    void with_passwords_off_a_passkey_alone_opens_nothing() throws Exception {
        SoftPasskey key = added("nell.comes-by-the-company@larkfield.example");
        rules.turnPasswords(true);
        try {
            refused(key);
        } finally {
            rules.turnPasswords(false);
        }
        Browser elsewhere = another();
        signIn(elsewhere, key.signed(options(elsewhere)));
        assertThat(isIn(elsewhere)).isTrue();
    }

    @Test
    void S83_a_signature_for_another_origin_is_refused() throws Exception {
        SoftPasskey key = added("nell.is-phished@larkfield.example");
        refused(key.at("https://larkfield.example.evil.example"));
    }

    @Test
    void S83_a_signature_for_another_site_is_refused() throws Exception {
        SoftPasskey key = added("nell.has-another-site@larkfield.example");
        refused(key.of("evil.example"));
    }

    @Test
    void S83_a_counter_that_falls_back_is_refused_as_of_a_copied_key() throws Exception {
        SoftPasskey key = added("nell.is-cloned@larkfield.example");
        Browser elsewhere = another();
        signIn(elsewhere, key.counting(40).signed(options(elsewhere)));
        assertThat(isIn(elsewhere)).isTrue();

        refused(key.counting(40));
        refused(key.counting(12));
    }

    @Test
    void S83_a_challenge_is_good_once() throws Exception {
        SoftPasskey key = added("nell.is-replayed@larkfield.example");
        Browser elsewhere = another();
        JsonNode options = options(elsewhere);
        String first = key.at("http://nowhere.example").signed(options);
        assertThat(signIn(elsewhere, first).status()).isEqualTo(422);

        Answer again = signIn(elsewhere, key.at(address()).signed(options));

        assertThat(again.status()).isEqualTo(422);
        assertThat(isIn(elsewhere)).isFalse();
    }

    @Test
    void S83_a_challenge_of_another_browser_or_of_none_is_refused() throws Exception {
        SoftPasskey key = added("nell.is-relayed@larkfield.example");
        Browser asked = another();
        String stolen = key.signed(options(asked));
        Browser thief = another();
        options(thief);

        assertThat(signIn(thief, stolen).status()).isEqualTo(422);
        assertThat(isIn(thief)).isFalse();
    }

    @Test
    void S83_a_key_without_finger_or_pin_is_refused_as_it_would_be_one_factor_alone() throws Exception {
        SoftPasskey key = added("nell.is-absent@larkfield.example");
        refused(key.withoutFingerOrPin());
    }

    @Test
    void S83_a_key_that_names_another_owner_is_refused() throws Exception {
        SoftPasskey key = added("nell.is-somebody@larkfield.example");
        refused(key.ownedBy("AAAAAAAAAAAAAAAAAAAAAA"));
    }

    @Test
    void S83_a_registration_for_another_origin_or_an_old_challenge_is_refused() throws Exception {
        String nell = "nell.adds-badly@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        browser.get("/profile");
        JsonNode options = browser.post("/profile/passkeys/options", Map.of()).json();
        String good = new SoftPasskey(address()).registered(options);

        assertThat(add(new SoftPasskey("https://evil.example").registered(options))
                        .status())
                .isEqualTo(422);
        assertThat(add(good).url()).endsWith("/profile");
        assertThat(add(new SoftPasskey(address()).registered(options)).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "not json",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
                "{\"id\":1,\"rawId\":{},\"type\":\"@class\",\"response\":[]}"
            })
    void whatever_else_is_sent_is_refused_and_nothing_breaks(String credential) {
        assertThat(signIn(browser, credential).status()).isEqualTo(422);
    }

    @Test
    void a_removed_passkey_opens_nothing() throws Exception {
        String nell = "nell.loses-the-key@larkfield.example";
        SoftPasskey key = added(nell);
        String removal =
                browser.get("/profile").page().select("form[action$=/removal]").attr("action");

        assertThat(browser.post(removal, Map.of()).page().select(".toast").text())
                .contains("removed");

        refused(key);
        assertThat(password(another(), nell).url()).doesNotContain("second-factor");
    }

    @Test
    void nobody_removes_the_passkey_of_another() throws Exception {
        added("nell.is-meddled-with@larkfield.example");
        String removal =
                browser.get("/profile").page().select("form[action$=/removal]").attr("action");
        String tom = "tom.meddles@larkfield.example";
        newcomers.employ(tom);
        Browser toms = another();
        password(toms, tom);
        toms.get("/profile");

        assertThat(toms.post(removal, Map.of()).status()).isEqualTo(404);
    }

    private SoftPasskey added(String email) throws Exception {
        newcomers.employ(email);
        password(browser, email);
        browser.get("/profile");
        var key = new SoftPasskey(address());
        JsonNode options = browser.post("/profile/passkeys/options", Map.of()).json();
        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(add(key.registered(options)).page().select(".toast").text()).contains("blue key");
        return key;
    }

    private Answer add(String credential) {
        browser.get("/profile");
        return browser.post("/profile/passkeys", Map.of("name", "blue key", "credential", credential));
    }

    private void refused(SoftPasskey key) throws Exception {
        Browser elsewhere = another();
        Answer answer = signIn(elsewhere, key.signed(options(elsewhere)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".notice").text()).contains("not accepted");
        assertThat(isIn(elsewhere)).isFalse();
    }

    private static JsonNode options(Browser who) {
        who.get("/sign-in");
        return who.post("/sign-in/passkey/options", Map.of()).json();
    }

    private static Answer signIn(Browser who, String credential) {
        who.get("/sign-in");
        return who.post("/sign-in/passkey", Map.of("credential", credential, "next", "/settings"));
    }
}
