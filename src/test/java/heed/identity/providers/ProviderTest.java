package heed.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Newcomers;
import heed.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heed beside a real OpenID provider, which it knows twice: once as one whose word is trusted, once as another. */
abstract class ProviderTest extends HeedTest {

    static final String PASSWORD = "the first heron of march";
    static final String TRUSTED = "larkfield-login";
    static final String OTHER = "other-login";

    /** What the page says of a testimony that does not hold, and of one that names nobody here. */
    static final String UNTRUE = "does not hold";

    static final String STRANGER = "Heed does not know you";

    private static @Nullable IdentityServer running;
    private static String permit = "";

    @SuppressWarnings("NullAway.Init") // before each test
    IdentityServer server;

    @Autowired
    JdbcClient db;

    @Autowired
    Newcomers newcomers;

    final String ida = "ida." + Ids.next() + "@larkfield.example";
    final String subject = Ids.next().toString();

    @BeforeEach
    void hireIdaAndKnowTheProvider() {
        boolean first = running == null;
        server = running == null ? new IdentityServer(address(), TRUSTED, OTHER) : running;
        running = server;
        if (first) {
            allow();
            assertThat(provider(TRUSTED, true).status()).isEqualTo(201);
            assertThat(provider(OTHER, false).status()).isEqualTo(201);
        }
        server.tellTheTruth();
        server.claim("sub", subject);
        server.claim("email", ida);
        api.post(
                "/staff", Map.of("name", "Ida Moss", "email", ida, "password", PASSWORD, "roles", List.of("observer")));
    }

    /** The other tests share the database: they find no provider there. */
    @AfterAll
    static void close(@Autowired JdbcClient db) {
        db.sql("delete from identity.provider where key in (:keys)")
                .param("keys", List.of(TRUSTED, OTHER))
                .update();
        db.sql("delete from platform.egress_permit where reason = 'The login of the tests'")
                .update();
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Lets Heed reach the provider, which stands on this machine. */
    void allow() {
        permit = server.allowedBy(api);
    }

    static String permit() {
        return permit;
    }

    Answer provider(String key, boolean trusted) {
        return provider(key, Map.of("trusted", trusted));
    }

    Answer provider(String key, Map<String, ?> more) {
        var form = new HashMap<String, Object>(Map.of(
                "key",
                key,
                "name",
                "Login of " + key,
                "issuer",
                server.issuer(),
                "clientId",
                IdentityServer.CLIENT,
                "clientSecret",
                IdentityServer.SECRET));
        form.putAll(more);
        return api.post("/providers", form);
    }

    /** As a person does: the button, the provider's own form, and back. */
    Answer signInAt(Browser theirs, String provider, String next) {
        return login(theirs, theirs.get("/sign-in/with/" + provider + "?next=" + next));
    }

    Answer login(Browser theirs, Answer at) {
        return at.url().startsWith(server.issuer() + "/login")
                ? theirs.post(
                        server.issuer() + "/login",
                        Map.of(
                                "username",
                                "ida",
                                "password",
                                IdentityServer.PASSWORD,
                                "_csrf",
                                at.page().select("input[name=_csrf]").val()))
                : at;
    }

    void refusedAs(String because, Answer answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(422);
        assertThat(answer.page().select(".notice").text()).contains(because);
        assertThat(browser.get("/profile").url()).contains("/sign-in");
    }
}
