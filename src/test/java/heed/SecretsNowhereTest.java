package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.EveryPage.Visit;
import heed.identity.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S77: what is secret is told by no page, no list, no export, not even to who may do everything. */
class SecretsNowhereTest extends HeedTest {

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient db;

    private final String key = "canary" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> surprises = new ArrayList<>();

    @Test
    void S77_nothing_that_can_be_read_or_taken_away_holds_a_secret() throws IOException {
        List<String> canaries = canaries();
        Browser person = signIn();
        for (Visit visit : new EveryPage(api, api.as(roles.tokenOf(EMAIL)), person, MAIL, db, key).visits()) {
            if (!visit.route().pattern().contains("{token}")) {
                look(visit.route().name(), person.get(visit.path()), canaries);
            }
        }
        for (Route route : Route.declared()) {
            if (route.isApi()
                    && route.method().equals("GET")
                    && route.variables().isEmpty()) {
                look(route.name(), Walk.send(api, route, route.path()), canaries);
            }
        }
        look("the provider", api.get("/providers/" + key + "-login"), canaries);
        assertThat(surprises).isEmpty();
    }

    private List<String> canaries() {
        String password = "the " + key + " sings at dawn";
        String client = key + "-of-the-provider";
        Map<String, ?> ida =
                Map.of("name", "Ida " + key, "email", "sings." + key + "@staff.example", "password", password);
        assertThat(api.post("/staff", ida).status()).isEqualTo(201);
        Map<String, ?> provider = Map.of(
                "key",
                key + "-login",
                "name",
                "Login",
                "issuer",
                "https://login.example",
                "clientId",
                "heed",
                "clientSecret",
                client,
                "enabled",
                false);
        assertThat(api.post("/providers", provider).status()).isEqualTo(201);
        String token = api.post("/tokens", Map.of("name", key, "scopes", List.of("conversations:read")))
                .text("/token");
        assertThat(token).isNotEmpty();
        String secretOfToken = token.substring(token.lastIndexOf('_') + 1);
        return List.of(password, client, secretOfToken, TOKEN, "$argon2");
    }

    private void look(String what, Answer answer, List<String> canaries) {
        canaries.stream().filter(answer.body()::contains).forEach(canary -> surprises.add(what + " tells " + canary));
    }
}
