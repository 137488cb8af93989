package heed.identity.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.platform.Ids;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). */
class ProviderSignOutTest extends ProviderTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, ?> EVENTS = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final String sid = Ids.next().toString();

    /** What an honest provider says. */
    private Map<String, Object> claims() {
        var claims = new HashMap<String, Object>();
        claims.put("iss", server.issuer());
        claims.put("aud", List.of(IdentityServer.CLIENT));
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(120).getEpochSecond());
        claims.put("jti", Ids.next().toString());
        claims.put("events", EVENTS);
        claims.put("sub", subject);
        claims.put("sid", sid);
        return claims;
    }

    private Browser signedIn(String named) {
        server.claim("sid", named);
        Browser theirs = new Browser(address());
        assertThat(signInAt(theirs, TRUSTED, "/profile").url()).endsWith("/profile");
        return theirs;
    }

    private static boolean isIn(Browser theirs) {
        return theirs.get("/profile").url().endsWith("/profile");
    }

    private HttpResponse<String> told(String token) {
        return told(TRUSTED, token);
    }

    private HttpResponse<String> told(String provider, String token) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address() + "/sign-in/with/" + provider + "/logout"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(Map<String, Object> claims) {
        return server.signed("logout+jwt", claims, true);
    }

    @Test
    void the_session_of_a_sign_in_ends_at_once_and_no_other() {
        Browser here = signedIn(sid);
        Browser elsewhere = signedIn("another-" + sid);
        Browser withPassword = new Browser(address());
        withPassword.signIn(ida, PASSWORD);

        HttpResponse<String> answer = told(token(claims()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(isIn(here)).isFalse();
        assertThat(isIn(elsewhere)).isTrue();
        assertThat(isIn(withPassword)).isTrue();
        assertThat(api.get("/audit?object=staff:" + api.get("/staff?q=" + ida).text("/items/0/id"))
                        .body())
                .contains("provider-sign-out");
    }

    @Test
    void without_a_sign_in_all_of_the_subject_end_and_a_type_of_plain_JWT_is_taken() {
        Browser here = signedIn(sid);
        Browser elsewhere = signedIn("another-" + sid);
        Browser withPassword = new Browser(address());
        withPassword.signIn(ida, PASSWORD);
        Map<String, Object> claims = claims();
        claims.remove("sid");

        assertThat(told(server.signed("JWT", claims, true)).statusCode()).isEqualTo(200);
        assertThat(isIn(here)).isFalse();
        assertThat(isIn(elsewhere)).isFalse();
        assertThat(isIn(withPassword)).isTrue();
    }

    @Test
    void a_session_that_showed_anew_who_it_is_ends_as_well() {
        Browser here = signedIn(sid);
        newcomers.letPass(java.time.Duration.ofMinutes(11), ida);
        here.get("/profile/passkeys/new");
        here.post("/confirmation", Map.of("next", "/profile", "proof", PASSWORD));
        assertThat(isIn(here)).isTrue();
        Map<String, Object> claims = claims();
        claims.remove("sub");

        assertThat(told(token(claims)).statusCode()).isEqualTo(200);
        assertThat(isIn(here)).isFalse();
    }

    @Test
    void S48_a_token_counts_once() {
        String token = token(claims());
        assertThat(told(token).statusCode()).isEqualTo(200);
        Browser here = signedIn(sid);

        HttpResponse<String> again = told(token);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_request").contains("used before");
        assertThat(isIn(here)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "aud",
                "iat",
                "iat-future",
                "exp",
                "jti",
                "events",
                "events-other",
                "nonce",
                "nobody",
                "sub-empty"
            })
    void S48_a_token_of_which_one_claim_does_not_hold_ends_nothing(String broken) {
        Browser here = signedIn(sid);
        Map<String, Object> claims = claims();
        switch (broken) {
            case "iss" -> claims.put("iss", "https://evil.example");
            case "aud" -> claims.put("aud", List.of("another-client"));
            case "iat" -> claims.put("iat", Instant.now().minusSeconds(3600).getEpochSecond());
            case "iat-future" ->
                claims.put("iat", Instant.now().plusSeconds(3600).getEpochSecond());
            case "exp" -> claims.put("exp", Instant.now().minusSeconds(300).getEpochSecond());
            case "events-other" -> claims.put("events", Map.of("https://evil.example/event", Map.of()));
            case "nonce" -> claims.put("nonce", "n");
            case "nobody" -> claims.keySet().removeAll(List.of("sub", "sid"));
            case "sub-empty" -> claims.put("sub", "");
            default -> claims.remove(broken);
        }

        HttpResponse<String> refused = told(token(claims));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_request").doesNotContain("evil");
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void S48_a_token_that_somebody_else_signed_or_nobody_or_that_is_another_kind_ends_nothing() {
        Browser here = signedIn(sid);
        String honest = token(claims());
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String unsigned = base64.encodeToString("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}".getBytes(UTF_8)) + "."
                + honest.split("\\.")[1] + ".";
        for (String forged : List.of(
                server.signed("logout+jwt", claims(), false),
                server.signed("at+jwt", claims(), true),
                unsigned,
                honest.substring(0, honest.length() - 8) + "AAAAAAAA",
                "no token",
                "",
                "x".repeat(20_000))) {
            assertThat(told(forged).statusCode())
                    .as(forged.substring(0, Math.min(40, forged.length())))
                    .isEqualTo(400);
        }
        assertThat(isIn(here)).isTrue();
        assertThat(told("nowhere", honest).statusCode()).isEqualTo(404);
        assertThat(isIn(here)).isTrue();

        assertThat(told(honest).statusCode()).as("the honest one").isEqualTo(200);
        assertThat(isIn(here)).isFalse();
    }

    @Test
    void S48_a_provider_ends_no_session_of_another_provider() {
        Browser here = signedIn(sid);

        assertThat(told(OTHER, token(claims())).statusCode()).isEqualTo(200);
        assertThat(isIn(here)).isTrue();
    }
}
