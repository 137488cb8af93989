package heed.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.platform.Ids;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** People sign in where their company knows them; what does not hold lets nobody in. */
@ExtendWith(OutputCaptureExtension.class)
class SigningInWithAProviderTest extends ProviderTest {

    @Test
    void a_verified_address_of_a_trusted_provider_lets_its_owner_in_and_links_them() {
        assertThat(browser.get("/sign-in").page().select("a[href^=/sign-in/with]"))
                .isNotEmpty();
        Answer in = signInAt(browser, TRUSTED, "/profile");

        assertThat(in.url()).endsWith("/profile");
        assertThat(in.page().text()).contains(ida);
        server.claim("email", "renamed." + ida);
        assertThat(signInAt(new Browser(address()), TRUSTED, "/profile").page().text())
                .as("known by the subject from now on")
                .contains(ida);
    }

    @Test
    void S45_the_way_back_stays_in_heed() {
        assertThat(signInAt(browser, TRUSTED, "https://evil.example/").url()).startsWith(address());
    }

    @Test
    void S48_an_unverified_address_is_no_proof() {
        server.claim("email_verified", false);
        refusedAs(STRANGER, signInAt(browser, TRUSTED, "/"));
        server.claim("email_verified", "maybe");
        refusedAs(STRANGER, signInAt(browser, TRUSTED, "/"));
        server.claim("email_verified", true);
        assertThat(signInAt(browser, TRUSTED, "/profile").url()).as("verified").endsWith("/profile");
    }

    @Test
    void S48_a_provider_without_trust_opens_the_door_only_to_those_who_linked_it() {
        refusedAs(STRANGER, signInAt(browser, OTHER, "/"));

        Browser own = new Browser(address());
        own.signIn(ida, PASSWORD);
        assertThat(own.get("/sign-in/with/" + OTHER + "?link=1").status())
                .as("whoever was led to the address did not wish it")
                .isEqualTo(404);
        own.get("/profile");
        Answer onward = own.post("/profile/providers/" + OTHER, Map.of());
        assertThat(own.get("/sign-in/with/" + TRUSTED + "?link=1").status())
                .as("the wish was another provider")
                .isEqualTo(404);
        String link = onward.page().select("#onward").attr("href");
        Answer linked = login(own, own.get(link));
        assertThat(linked.url()).endsWith("/profile/providers");
        assertThat(own.get("/profile").page().text()).contains("Login of " + OTHER);
        assertThat(own.get(link).status()).as("the wish counts once").isEqualTo(404);

        assertThat(signInAt(new Browser(address()), OTHER, "/profile").url()).endsWith("/profile");
        own.get("/profile/providers");
        own.post("/profile/providers/" + OTHER + "/removal", Map.of());
        refusedAs(STRANGER, signInAt(new Browser(address()), OTHER, "/"));
    }

    @Test
    void S48_an_account_that_somebody_has_linked_is_nobody_elses() {
        signInAt(browser, TRUSTED, "/profile");
        String tom = "tom." + Ids.next() + "@larkfield.example";
        api.post(
                "/staff", Map.of("name", "Tom Vale", "email", tom, "password", PASSWORD, "roles", List.of("observer")));
        Browser toms = new Browser(address());
        toms.signIn(tom, PASSWORD);
        toms.get("/profile");
        Answer onward = toms.post("/profile/providers/" + TRUSTED, Map.of());

        Answer linked = login(toms, toms.get(onward.page().select("#onward").attr("href")));

        assertThat(linked.status()).isEqualTo(409);
        assertThat(signInAt(new Browser(address()), TRUSTED, "/profile").page().text())
                .contains(ida);
    }

    @Test
    void S48_who_signed_in_a_while_ago_shows_again_that_it_is_them_before_an_account_is_linked() {
        browser.signIn(ida, PASSWORD);
        browser.get("/profile");
        newcomers.letPass(Duration.ofMinutes(11), ida);

        assertThat(browser.post("/profile/providers/" + OTHER, Map.of()).status())
                .isEqualTo(401);
        assertThat(browser.get("/sign-in/with/" + OTHER + "?link=1").status()).isEqualTo(404);
    }

    @Test
    void a_provider_without_trust_does_not_stand_for_the_second_factor() {
        browser.signIn(ida, PASSWORD);
        browser.get("/profile");
        Answer onward = browser.post("/profile/providers/" + OTHER, Map.of());
        login(browser, browser.get(onward.page().select("#onward").attr("href")));
        api.put("/sign-in-policy", Map.of("requiredOf", "everyone"));
        try {
            assertThat(signInAt(new Browser(address()), OTHER, "/profile").url())
                    .endsWith("/sign-in/enrolment");
            assertThat(signInAt(new Browser(address()), TRUSTED, "/profile").url())
                    .endsWith("/profile");
        } finally {
            api.put("/sign-in-policy", Map.of("requiredOf", "nobody"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "iss", "aud", "azp"})
    void S48_a_token_with_another_claim_is_refused(String claim, CapturedOutput log) {
        server.claim(claim, claim.equals("aud") ? List.of("another-client") : "https://evil.example");
        refusedAs(UNTRUE, signInAt(browser, TRUSTED, "/"));
        assertThat(log.getOut())
                .containsPattern(claim.equals("nonce") ? "invalid_nonce" : "invalid claims?: .*" + claim);
    }

    @Test
    void S48_a_token_without_the_nonce_is_refused(CapturedOutput log) {
        server.leaveOut("nonce");
        refusedAs(UNTRUE, signInAt(browser, TRUSTED, "/"));
        assertThat(log.getOut()).contains("invalid_nonce");
    }

    @Test
    void S48_an_expired_token_is_refused(CapturedOutput log) {
        server.claim("iat", Instant.now().minusSeconds(7200));
        server.claim("exp", Instant.now().minusSeconds(3600));
        refusedAs(UNTRUE, signInAt(browser, TRUSTED, "/"));
        assertThat(log.getOut()).contains("Jwt expired");
    }

    @Test
    void S48_an_unsigned_token_is_refused(CapturedOutput log) {
        server.leaveUnsigned();
        refusedAs(UNTRUE, signInAt(browser, TRUSTED, "/"));
        assertThat(log.getOut()).contains("Unsupported algorithm of none");
    }

    @Test
    void S48_a_token_signed_by_somebody_else_is_refused(CapturedOutput log) {
        server.signWithAForeignKey();
        refusedAs(UNTRUE, signInAt(browser, TRUSTED, "/"));
        assertThat(log.getOut()).contains("Invalid signature");
    }

    @Test
    void S48_an_answer_with_another_state_or_sender_or_at_another_address_is_refused() throws Exception {
        var theirs = new CookieManager();
        signInOnce(theirs);
        String changed = answer(theirs);
        assertThat(status(theirs, changed.replaceAll("state=[^&]*", "state=made-up")))
                .isEqualTo(422);
        assertThat(status(theirs, changed)).as("used up by the first answer").isEqualTo(422);
        assertThat(status(theirs, answer(theirs) + "&iss=https://evil.example")).isEqualTo(422);
        assertThat(status(theirs, answer(theirs).replace(TRUSTED, OTHER)))
                .as("a mix-up")
                .isEqualTo(422);
        assertThat(status(theirs, answer(theirs).replaceAll("code=[^&]*", "code=made-up")))
                .isEqualTo(422);
        assertThat(status(theirs, answer(theirs).replaceAll("code=[^&]*", "error=access_denied")))
                .isEqualTo(422);

        String right = answer(theirs);
        assertThat(status(theirs, right)).as("the same, unchanged").isEqualTo(303);
        assertThat(status(theirs, right)).as("once more").isEqualTo(422);
    }

    @Test
    void S48_an_answer_is_good_in_the_browser_alone_that_asked() throws Exception {
        var theirs = new CookieManager();
        signInOnce(theirs);
        String answer = answer(theirs);
        var another = new CookieManager();
        assertThat(status(another, answer)).as("that never asked").isEqualTo(422);
        asked(another);
        assertThat(status(another, answer)).as("that asked for itself").isEqualTo(422);

        assertThat(status(theirs, answer)).isEqualTo(303);
    }

    @Test
    void S48_who_was_deactivated_stays_outside() {
        assertThat(signInAt(browser, TRUSTED, "/profile").url()).endsWith("/profile");
        String id = api.get("/staff?q=" + ida).text("/items/0/id");
        api.patch("/staff/" + id, Map.of("active", false));

        refusedAs(STRANGER, signInAt(new Browser(address()), TRUSTED, "/"));
    }

    @Test
    void S47_a_header_that_names_somebody_names_nobody() throws Exception {
        for (String header : List.of("X-Remote-User", "X-Forwarded-User", "Remote-User", "X-Auth-Request-Email")) {
            var seen = client(new CookieManager())
                    .send(
                            HttpRequest.newBuilder(URI.create(address() + "/profile"))
                                    .header(header, EMAIL)
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(seen.statusCode()).as(header).isEqualTo(303);
            assertThat(seen.headers().firstValue("Location").orElse("")).contains("/sign-in");
        }
    }

    @Test
    void S77_the_client_secret_is_sealed_and_never_told() {
        assertThat(api.get("/providers").body()).contains(TRUSTED).doesNotContain(IdentityServer.SECRET);
        assertThat(signIn().get("/settings/providers/" + TRUSTED).body()).doesNotContain(IdentityServer.SECRET);
        byte[] kept = db.sql("select client_secret from identity.provider where key = :key")
                .param("key", TRUSTED)
                .query((row, _) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(IdentityServer.SECRET);
        assertThat(api.get("/audit?object=provider:" + TRUSTED).body()).doesNotContain(IdentityServer.SECRET);
    }

    @Test
    void with_passwords_off_only_those_who_may_break_the_glass_have_one() {
        String first = api.get("/staff?q=" + EMAIL).text("/items/0/id");
        assertThat(api.put("/password-rule", Map.of("passwordsOff", true)).status())
                .isEqualTo(409);
        api.put("/staff/" + first + "/break-glass", "");
        assertThat(api.put("/password-rule", Map.of("passwordsOff", true)).status())
                .isEqualTo(200);
        try {
            assertThat(new Browser(address()).signIn(ida, PASSWORD).status()).isEqualTo(422);
            assertThat(signInAt(new Browser(address()), TRUSTED, "/profile").url())
                    .endsWith("/profile");
            assertThat(new Browser(address()).signIn(EMAIL, HeedTest.PASSWORD).url())
                    .doesNotContain("sign-in");
            assertThat(api.delete("/staff/" + first + "/break-glass").status()).isEqualTo(409);
            assertThat(api.patch("/providers/" + OTHER, Map.of("enabled", false))
                            .status())
                    .isEqualTo(200);
            assertThat(api.patch("/providers/" + TRUSTED, Map.of("enabled", false))
                            .status())
                    .isEqualTo(409);
        } finally {
            api.patch("/providers/" + OTHER, Map.of("enabled", true));
            api.patch("/providers/" + TRUSTED, Map.of("enabled", true));
            api.put("/password-rule", Map.of("passwordsOff", false));
            api.delete("/staff/" + first + "/break-glass");
        }
        assertThat(new Browser(address()).signIn(ida, PASSWORD).url()).doesNotContain("sign-in");
    }

    @Test
    void a_provider_that_does_not_answer_as_itself_is_not_taken() {
        assertThat(provider("nowhere", Map.of("issuer", "https://nowhere.invalid"))
                        .text("/errors/0/pointer"))
                .isEqualTo("/issuer");
        assertThat(provider("other-name", Map.of("issuer", server.issuer() + "/"))
                        .text("/errors/0/detail"))
                .contains("calls itself “" + server.issuer() + "”");
        for (String unsafe :
                List.of("http://login.example", "https://a@b.example", "file:///etc/passwd", "https://x/?y=1")) {
            assertThat(provider("unsafe", Map.of("issuer", unsafe)).status())
                    .as(unsafe)
                    .isEqualTo(400);
        }
        Answer typed = signIn().get("/settings/providers");
        assertThat(typed.status()).isEqualTo(200);
        Answer again = browser.post(
                "/settings/providers",
                Map.of("key", "x", "name", "Typed name", "issuer", "http://localhost:1", "clientId", "heed"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#name").val()).isEqualTo("Typed name");
        assertThat(again.page().select("#issuer-error").text()).isNotBlank();
    }

    @Test
    void S50_an_issuer_inside_needs_an_allowed_network_and_the_refusal_says_so() {
        api.delete(permit());
        try {
            Answer refused = provider("inside", Map.of());
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/issuer");
            assertThat(refused.text("/errors/0/detail"))
                    .contains("Allowed networks")
                    .contains("localhost:" + server.port())
                    .doesNotContain("127.0.0.1");
            assertThat(signInAt(browser, TRUSTED, "/").status())
                    .as("a provider that was allowed before is not asked any more")
                    .isEqualTo(502);
        } finally {
            allow();
        }
        assertThat(signInAt(browser, TRUSTED, "/profile").url()).endsWith("/profile");
    }

    @Test
    void a_provider_that_was_changed_meanwhile_is_not_written_over() {
        String address = "/providers/" + OTHER;
        Answer first = api.patch(address, Map.of("name", "Login of " + OTHER));
        String tag = first.header("ETag");
        assertThat(api.get(address).header("ETag")).isEqualTo(tag);

        assertThat(api.patch(address, Map.of("name", "Login of " + OTHER), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(api.patch(address, Map.of("name", "Another"), Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
    }

    private static HttpClient client(CookieManager cookies) {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** From now on the provider knows this browser and answers at once. */
    private void signInOnce(CookieManager theirs) throws Exception {
        status(theirs, asked(theirs));
        var form = client(theirs)
                .send(
                        HttpRequest.newBuilder(URI.create(server.issuer() + "/login"))
                                .build(),
                        BodyHandlers.ofString());
        String csrf = Jsoup.parse(form.body()).select("input[name=_csrf]").val();
        client(theirs)
                .send(
                        HttpRequest.newBuilder(URI.create(server.issuer() + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=ida&password=" + IdentityServer.PASSWORD
                                        + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.discarding());
    }

    /** Where Heed sends a browser that wants to sign in. */
    private String asked(CookieManager theirs) throws Exception {
        String to = location(theirs, address() + "/sign-in/with/" + TRUSTED);
        assertThat(to).contains("code_challenge_method=S256", "nonce=", "state=");
        return to;
    }

    /** The address with which the provider sends a browser back that it knows. */
    private String answer(CookieManager theirs) throws Exception {
        String back = location(theirs, asked(theirs));
        assertThat(back).contains("code=", "state=");
        return back;
    }

    private static String location(CookieManager theirs, String url) throws Exception {
        return client(theirs)
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static int status(CookieManager theirs, String url) throws Exception {
        return client(theirs)
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
