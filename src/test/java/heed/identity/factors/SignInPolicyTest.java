package heed.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInPolicyTest extends FactorsTest {

    @AfterEach
    void demandNothing() {
        api.put("/sign-in-policy", Map.of("requiredOf", "nobody"));
    }

    @Test
    void who_needs_a_second_factor_and_has_none_sets_one_up_on_the_way_in() {
        String nell = "nell.is-asked@larkfield.example";
        newcomers.employ(nell, "administrator");
        password(browser, nell);
        api.put("/sign-in-policy", Map.of("requiredOf", "administrators"));
        assertThat(isIn(browser)).as("nobody is signed out by the demand").isTrue();

        Browser elsewhere = another();
        Answer asked = password(elsewhere, nell);
        assertThat(asked.url()).endsWith("/sign-in/enrolment");
        assertThat(isIn(elsewhere)).isFalse();
        byte[] secret = secret(elsewhere.get("/sign-in/enrolment"));
        assertThat(elsewhere
                        .post("/sign-in/enrolment", Map.of("code", "nothing"))
                        .status())
                .isEqualTo(422);
        List<String> codes = codes(elsewhere.post("/sign-in/enrolment", Map.of("code", now(secret))));

        assertThat(codes).hasSize(10);
        assertThat(isIn(elsewhere)).isTrue();
        assertThat(password(another(), nell).url()).endsWith("/sign-in/second-factor");
    }

    @Test
    void a_demand_of_administrators_leaves_others_alone_and_one_of_everyone_does_not() {
        String nell = "nell.is-no-administrator@larkfield.example";
        newcomers.employ(nell);
        api.put("/sign-in-policy", Map.of("requiredOf", "administrators"));
        assertThat(password(another(), nell).url()).doesNotContain("/sign-in/");

        api.put("/sign-in-policy", Map.of("requiredOf", "everyone"));
        assertThat(password(another(), nell).url()).endsWith("/sign-in/enrolment");
    }

    @Test
    void the_last_factor_stays_while_it_is_demanded() {
        String nell = "nell.is-held-to-it@larkfield.example";
        newcomers.employ(nell);
        enrol(browser, nell);
        api.put("/sign-in-policy", Map.of("requiredOf", "everyone"));
        browser.get("/profile");

        Answer refused = browser.post("/profile/authenticator/removal", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("Set up another first");
    }

    @Test
    void the_demand_is_made_on_the_settings_page() {
        signIn();
        assertThat(browser.get("/settings").page().select("a[href=/settings/sign-in]"))
                .isNotEmpty();
        browser.get("/settings/sign-in");

        assertThat(browser.post("/settings/sign-in", Map.of("requiredOf", "some"))
                        .status())
                .isEqualTo(422);
        Answer saved = browser.post("/settings/sign-in", Map.of("requiredOf", "administrators"));

        assertThat(saved.page().select("input[checked]").val()).isEqualTo("administrators");
        assertThat(api.get("/sign-in-policy").text("/requiredOf")).isEqualTo("administrators");
        assertThat(api.put("/sign-in-policy", Map.of("requiredOf", "some")).text("/errors/0/pointer"))
                .isEqualTo("/requiredOf");
    }
}
