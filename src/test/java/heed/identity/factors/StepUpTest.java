package heed.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.identity.Newcomers;
import heed.identity.StaffId;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepUpTest extends FactorsTest {

    private static final Duration LONG = Duration.ofMinutes(11);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profile/password?current=eleven+herons%2C+one+slow+weir&wanted=twelve+herons+and+no+weir",
                "/profile/authenticator",
                "/profile/authenticator/removal",
                "/profile/backup-codes",
                "/profile/passkeys?name=key",
                "/profile/passkeys/options",
                "/settings/tokens?name=gateway",
                "/settings/sign-in?requiredOf=everyone",
                "/profile/providers/a-provider",
                "/profile/providers/a-provider/removal",
                "/settings/providers?name=gateway",
                "/settings/providers/a-provider?name=gateway",
                "/settings/providers/a-provider/removal",
                "/settings/allowed-networks?network=10.61.2.0%2F24&port=443&reason=The+planner",
                "/settings/providers/passwords?off=true",
                "/settings/providers/break-glass?email=nell@larkfield.example"
            })
    void S41_a_way_in_is_not_changed_without_a_recent_authentication(String path) {
        String nell = "nell.left-it-open" + path.hashCode() + "@larkfield.example";
        newcomers.employ(nell, "administrator");
        password(browser, nell);
        browser.get("/profile");
        newcomers.letPass(LONG, nell);

        Answer answer = browser.post(path, Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.page().select("h1").text()).isEqualTo("Confirm that it is you");
        assertThat(password(another(), nell).status())
                .as("the password is the old one")
                .isEqualTo(200);
    }

    @Test
    void S41_a_script_that_posts_directly_is_told_so_as_a_problem() throws Exception {
        String nell = "nell.is-scripted@larkfield.example";
        newcomers.employ(nell);
        var cookies = new CookieManager();
        HttpClient client = signedIn(cookies, nell);
        newcomers.letPass(LONG, nell);

        HttpResponse<String> answer = post(client, cookies, "/profile/passkeys/options", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:heed:problem:step-up-required");
    }

    @Test
    void what_was_typed_is_carried_out_after_the_password_and_never_stands_in_the_page() {
        String nell = "nell.changes-late@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        browser.get("/profile");
        newcomers.letPass(LONG, nell);
        Answer asked = browser.post(
                "/profile/password", Map.of("current", Newcomers.PASSPHRASE, "wanted", "twelve herons and no weir"));
        assertThat(asked.body()).doesNotContain("twelve herons");
        String kept = asked.page().select("input[name=kept]").val();

        Answer wrong = browser.post("/confirmation", Map.of("kept", kept, "proof", "a guess at a weir"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("input[name=kept]").val()).isEqualTo(kept);
        Answer done = browser.post("/confirmation", Map.of("kept", kept, "proof", Newcomers.PASSPHRASE));

        assertThat(done.page().select(".toast").text())
                .as(done.status() + " " + done.url() + " "
                        + done.page().select("main").text())
                .contains("password is changed");
        assertThat(another().signIn(nell, "twelve herons and no weir").url()).doesNotContain("/sign-in");
    }

    @Test
    void a_page_that_asks_for_it_is_opened_afterwards() {
        String nell = "nell.comes-back@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        newcomers.letPass(LONG, nell);

        Answer asked = browser.get("/profile/passkeys/new");
        assertThat(asked.status()).isEqualTo(401);
        Answer back = browser.post(
                "/confirmation",
                Map.of("next", asked.page().select("input[name=next]").val(), "proof", Newcomers.PASSPHRASE));

        assertThat(back.url()).endsWith("/profile/passkeys/new");
        assertThat(back.status()).isEqualTo(200);
    }

    @Test
    void a_form_that_another_session_kept_is_not_carried_out() {
        String nell = "nell.is-tricked@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        browser.get("/profile");
        newcomers.letPass(LONG, nell);
        String kept = browser.post("/profile/authenticator", Map.of())
                .page()
                .select("input[name=kept]")
                .val();
        Browser elsewhere = another();
        password(elsewhere, nell);
        elsewhere.get("/profile");

        Answer done = elsewhere.post("/confirmation", Map.of("kept", kept, "proof", Newcomers.PASSPHRASE));

        assertThat(done.url()).doesNotContain("/profile/authenticator");
    }

    @Test
    void who_has_an_app_confirms_by_its_code_and_not_by_the_password() {
        String nell = "nell.confirms-by-app@larkfield.example";
        newcomers.employ(nell);
        Enrolled nells = enrol(browser, nell);
        browser.get("/profile");
        newcomers.letPass(LONG, nell);
        String kept = browser.post("/profile/authenticator/removal", Map.of())
                .page()
                .select("input[name=kept]")
                .val();

        assertThat(browser.post("/confirmation", Map.of("kept", kept, "proof", Newcomers.PASSPHRASE))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/confirmation", Map.of("kept", kept, "proof", next(nells.secret())))
                        .page()
                        .select(".toast")
                        .text())
                .contains("removed");
    }

    @Test
    void S39_guesses_at_the_confirmation_are_counted() {
        String nell = "nell.is-guessed-inside@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        browser.get("/profile");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/confirmation", Map.of("proof", "guess " + i))
                            .status())
                    .isEqualTo(422);
        }
        Answer sixth = browser.post("/confirmation", Map.of("proof", Newcomers.PASSPHRASE));
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).isNotEmpty();
    }

    @Test
    void S69_a_password_of_a_megabyte_is_refused_wherever_it_is_typed() {
        String nell = "nell.types-much@larkfield.example";
        newcomers.employ(nell);
        password(browser, nell);
        browser.get("/profile");
        String megabyte = "x".repeat(1_000_000);

        assertThat(browser.post("/confirmation", Map.of("proof", megabyte)).status())
                .isEqualTo(422);
        assertThat(another().signIn(nell, megabyte).status()).isIn(413, 422, 403);
        assertThat(browser.post("/profile/password", Map.of("current", Newcomers.PASSPHRASE, "wanted", megabyte))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void S40_a_confirmation_gives_the_session_a_new_id_and_the_old_one_is_nobody() throws Exception {
        String nell = "nell.is-fixed-inside@larkfield.example";
        newcomers.employ(nell);
        var cookies = new CookieManager();
        HttpClient client = signedIn(cookies, nell);
        String before = session(cookies);

        String proof = URLEncoder.encode(Newcomers.PASSPHRASE, StandardCharsets.UTF_8);
        assertThat(post(client, cookies, "/confirmation?proof=" + proof, "text/html")
                        .statusCode())
                .isEqualTo(303);

        assertThat(session(cookies)).isNotEqualTo(before);
        var withTheOld = HttpRequest.newBuilder(URI.create(address() + "/profile"))
                .header("Cookie", "heed=" + before)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(withTheOld, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(address() + "/profile"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void S40_other_roles_end_the_sessions() {
        String nell = "nell.is-promoted@larkfield.example";
        StaffId id = newcomers.employ(nell);
        password(browser, nell);
        assertThat(isIn(browser)).isTrue();

        newcomers.makeManager(id);

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void granting_administrators_rights_asks_too_and_a_changed_name_does_not() {
        String nell = "nell.grants@larkfield.example";
        newcomers.employ(nell, "administrator");
        StaffId tom = newcomers.employ("tom.is-granted@larkfield.example");
        password(browser, nell);
        browser.get("/profile");
        newcomers.letPass(LONG, nell);
        Map<String, String> form = Map.of(
                "name", "Tom Reyes",
                "email", "tom.is-granted@larkfield.example",
                "role", "observer",
                "language", "en",
                "zone", "Europe/London");

        assertThat(browser.post("/settings" + path(tom, ""), form).status()).isEqualTo(200);
        browser.get("/profile");
        var grant = new java.util.HashMap<>(form);
        grant.put("role", "administrator");
        assertThat(browser.post("/settings" + path(tom, ""), grant).status()).isEqualTo(401);
    }

    private HttpClient signedIn(CookieManager cookies, String email) throws Exception {
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        post(
                client,
                cookies,
                "/sign-in?email=" + email + "&password="
                        + URLEncoder.encode(Newcomers.PASSPHRASE, StandardCharsets.UTF_8),
                "text/html");
        return client;
    }

    private HttpResponse<String> post(HttpClient client, CookieManager cookies, String path, String accept)
            throws Exception {
        String from = session(cookies).isEmpty() ? "/sign-in" : "/profile";
        String page = client.send(
                        HttpRequest.newBuilder(URI.create(address() + from)).build(), BodyHandlers.ofString())
                .body();
        String csrf = org.jsoup.Jsoup.parse(page).select("input[name=_csrf]").val();
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString("_csrf=" + csrf))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String session(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("heed"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
