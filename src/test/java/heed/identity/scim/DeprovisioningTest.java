package heed.identity.scim;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.identity.Actor;
import heed.identity.DeactivateStaff;
import heed.identity.StaffDeactivated;
import heed.identity.StaffId;
import heed.platform.Ids;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A company's directory takes somebody's access away, and adds somebody. */
@RecordApplicationEvents
class DeprovisioningTest extends HeedTest {

    private static final String PASSWORD = "seven herons on the weir";

    private final String wren = "wren." + Ids.next() + "@larkfield.example";
    private String id = "";

    @Autowired
    private DeactivateStaff deactivateStaff;

    @BeforeEach
    void hireWren() {
        id = api.post(
                        "/staff",
                        Map.of(
                                "name",
                                "Wren Ashby",
                                "email",
                                wren,
                                "password",
                                PASSWORD,
                                "roles",
                                List.of("administrator")))
                .text("/id");
    }

    @Test
    void S82_sessions_tokens_and_open_streams_are_dead_at_once() throws Exception {
        HttpClient theirs = signedIn();
        Browser page = new Browser(address());
        page.signIn(wren, PASSWORD);
        page.get("/settings/tokens");
        String token = page.post("/settings/tokens", Map.of("name", "Wren's script", "scope", "staff:read"))
                .page()
                .select("#secret")
                .text();
        assertThat(api.as(token).get("/me").status()).isEqualTo(200);
        CompletableFuture<Long> stream = follow(theirs);
        HttpResponse<Stream<String>> before = open(theirs);
        assertThat(before.statusCode()).isEqualTo(200);

        Answer gone = api.patch(
                "/scim/v2/Users/" + id,
                Map.of("Operations", List.of(Map.of("op", "Replace", "path", "active", "value", "False"))));

        assertThat(gone.json().path("active").asBoolean()).isFalse();
        stream.get(10, SECONDS);
        assertThat(open(theirs).statusCode()).isEqualTo(401);
        assertThat(page.get("/profile").url()).contains("/sign-in");
        assertThat(api.as(token).get("/me").status()).isEqualTo(401);
        assertThat(new Browser(address()).signIn(wren, PASSWORD).status()).isEqualTo(422);
        assertThat(api.post("/staff/" + id + "/password-reset", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void a_deactivation_is_told_to_whoever_gave_the_person_work(ApplicationEvents events) {
        deactivateStaff.deactivate(Actor.SYSTEM, new StaffId(UUID.fromString(id)));

        assertThat(events.stream(StaffDeactivated.class)
                        .map(each -> each.staff().value().toString()))
                .containsExactly(id);
    }

    @Test
    void a_program_shuts_somebody_out_and_lets_them_in_again() {
        api.patch("/staff/" + id, Map.of("active", false));

        assertThat(api.get("/staff/" + id).json().path("active").asBoolean()).isFalse();
        assertThat(api.get("/audit?action=staff-deactivation&object=staff:" + id)
                        .json()
                        .at("/items"))
                .hasSize(1);
        api.patch("/staff/" + id, Map.of("active", true, "name", "Wren Ashby-Cole"));
        Answer again = api.get("/staff/" + id);
        assertThat(again.json().path("active").asBoolean()).isTrue();
        assertThat(again.text("/name")).isEqualTo("Wren Ashby-Cole");
    }

    @Test
    void a_new_person_cannot_begin_shut_out() {
        Answer refused = api.post("/staff", Map.of("name", "No One", "email", "x" + wren, "active", false));
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/active");
    }

    @Test
    void a_directory_finds_adds_and_names_people_and_gives_no_roles() {
        String robin = "robin." + Ids.next() + "@larkfield.example";
        assertThat(find(robin).json().path("totalResults").asInt()).isZero();

        Answer added = api.post(
                "/scim/v2/Users",
                Map.of(
                        "schemas",
                        List.of(ScimUser.SCHEMA),
                        "userName",
                        robin,
                        "externalId",
                        "00u1",
                        "name",
                        Map.of("givenName", "Robin", "familyName", "Ferris"),
                        "roles",
                        List.of(Map.of("value", "administrator")),
                        "active",
                        true));
        assertThat(added.status()).isEqualTo(201);
        String robinsId = added.text("/id");
        assertThat(find(robin.toUpperCase(java.util.Locale.ROOT)).text("/Resources/0/id"))
                .isEqualTo(robinsId);
        assertThat(api.get("/staff/" + robinsId).json().path("roles")).isEmpty();
        assertThat(api.post("/scim/v2/Users", Map.of("userName", robin)).text("/scimType"))
                .isEqualTo("uniqueness");

        Answer named = api.patch(
                "/scim/v2/Users/" + robinsId,
                Map.of("Operations", List.of(Map.of("op", "replace", "value", Map.of("displayName", "Robin F")))));
        assertThat(named.text("/displayName")).isEqualTo("Robin F");
        assertThat(api.delete("/scim/v2/Users/" + robinsId).status()).isEqualTo(204);
        assertThat(api.get("/scim/v2/Users/" + robinsId).json().path("active").asBoolean())
                .isFalse();
    }

    @Test
    void a_directory_pages_through_staff_and_reads_teams() {
        api.post("/teams", Map.of("key", "scim-team", "name", "Scim team", "queues", List.of("support")));
        api.patch("/staff/" + id, Map.of("teams", List.of(Map.of("team", "scim-team", "role", "agent"))));

        Answer page = api.get("/scim/v2/Users?startIndex=2&count=1");
        assertThat(page.json().path("Resources")).hasSize(1);
        assertThat(page.json().path("startIndex").asInt()).isEqualTo(2);
        assertThat(page.json().path("totalResults").asInt()).isGreaterThan(1);
        assertThat(api.get("/scim/v2/Groups").body()).contains("scim-team");
        assertThat(api.get("/scim/v2/Groups/scim-team").text("/members/0/value"))
                .isEqualTo(id);
        assertThat(api.get("/scim/v2/Users?filter=" + URLEncoder.encode("title co \"x\"", StandardCharsets.UTF_8))
                        .text("/scimType"))
                .isEqualTo("invalidFilter");
    }

    @Test
    void the_scope_opens_the_directory_and_nothing_else() {
        String narrow = api.post("/tokens", Map.of("name", "directory", "scopes", List.of("staff:provision")))
                .text("/token");
        assertThat(api.as(narrow).get("/scim/v2/Users").status()).isEqualTo(200);
        assertThat(api.as(narrow).get("/staff").status()).isEqualTo(403);
        assertThat(api.as(narrow)
                        .patch("/staff/" + id, Map.of("roles", List.of("manager")))
                        .status())
                .isEqualTo(403);
        String other = api.post("/tokens", Map.of("name", "other", "scopes", List.of("staff:write")))
                .text("/token");
        assertThat(api.as(other).get("/scim/v2/Users").status()).isEqualTo(403);
        assertThat(api.as("").get("/scim/v2/Users").status()).isEqualTo(401);
    }

    @Test
    void S70_a_token_bound_to_networks_is_unknown_from_elsewhere() {
        String elsewhere = api.post(
                        "/tokens",
                        Map.of(
                                "name",
                                "office",
                                "scopes",
                                List.of("staff:read"),
                                "networks",
                                List.of("192.0.2.0/24", "2001:db8::1")))
                .text("/token");
        String here = api.post(
                        "/tokens",
                        Map.of(
                                "name",
                                "here",
                                "scopes",
                                List.of("staff:read"),
                                "networks",
                                List.of("127.0.0.0/8", "::1")))
                .text("/token");

        assertThat(api.as(elsewhere).get("/me").status()).isEqualTo(401);
        assertThat(api.as(here).get("/me").status()).isEqualTo(200);
        assertThat(api.post("/tokens", Map.of("name", "x", "networks", List.of("larkfield.example")))
                        .text("/errors/0/pointer"))
                .isEqualTo("/networks/0");
    }

    @Test
    void a_person_issues_a_token_with_a_last_day_and_networks() {
        signIn().get("/settings/tokens");
        Answer wrong = browser.post(
                "/settings/tokens", Map.of("name", "Gateway", "networks", "office", "expiresAt", "2031-05-01"));
        assertThat(wrong.page().select("#networks").val()).isEqualTo("office");
        assertThat(wrong.page().select("#networks-error").text()).contains("office");
        Answer issued = browser.post(
                "/settings/tokens",
                Map.of("name", "Gateway", "networks", "192.0.2.0/24 ::1", "expiresAt", "2031-05-01"));
        assertThat(issued.page().select("tbody tr:contains(Gateway)").text()).contains("2031", "192.0.2.0/24");
        assertThat(browser.post("/settings/tokens", Map.of("name", "Gateway", "expiresAt", "2001-05-01"))
                        .status())
                .isEqualTo(422);
    }

    private Answer find(String email) {
        return api.get(
                "/scim/v2/Users?filter=" + URLEncoder.encode("userName eq \"" + email + "\"", StandardCharsets.UTF_8));
    }

    private HttpClient signedIn() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String page = client.send(
                        HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        String form = "_csrf=" + csrf + "&email=" + URLEncoder.encode(wren, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return client;
    }

    private HttpResponse<Stream<String>> open(HttpClient client) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + "/live?topic=inbox"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
    }

    /** Reads a stream until the other side ends it. */
    private CompletableFuture<Long> follow(HttpClient client) throws Exception {
        HttpResponse<Stream<String>> stream = open(client);
        return CompletableFuture.supplyAsync(() -> stream.body().count());
    }
}
