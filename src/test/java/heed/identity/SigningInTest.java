package heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SigningInTest extends HeedTest {

    private static final String PASSWORD = "nine clean rivers, one map";

    @Autowired
    AddStaff addStaff;

    @Autowired
    DeactivateStaff deactivateStaff;

    @Test
    void a_member_of_staff_signs_in_and_goes_where_they_wanted_to() {
        String mina = employ("mina.signs-in@larkfield.example");

        Answer asked = browser.get("/profile");
        assertThat(asked.url()).endsWith("/sign-in?next=%2Fprofile");

        Answer arrived = browser.post("/sign-in", Map.of("email", mina, "password", PASSWORD, "next", "/profile"));
        assertThat(arrived.url()).endsWith("/profile");
        assertThat(arrived.status()).isEqualTo(200);
    }

    @Test
    void the_bootstrap_token_has_every_right() {
        Answer me = api.get("/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/scopes").size()).isEqualTo(Right.values().length);
    }

    @Test
    void no_token_and_a_wrong_token_are_unauthorized_with_a_problem() {
        for (Answer refused :
                List.of(api.as("").get("/me"), api.as("heed_0000_wrong").get("/me"))) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.text("/status")).isEqualTo("401");
        }
    }

    private String employ(String email) {
        addStaff.add(
                Actor.SYSTEM,
                new StaffDetails("Mina Okafor", email, PASSWORD, List.of("manager"), List.of(), "en", null));
        return email;
    }
}
