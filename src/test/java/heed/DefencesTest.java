package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.identity.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What protects the browser and the border, asked of every address: headers, forged requests, other sites, other spellings. */
class DefencesTest extends HeedTest {

    /** Nobody else's: what other tests wrote about theirs may be read anywhere. */
    private static final String EVIL = "evil-" + UUID.randomUUID() + ".example";

    private static final Set<String> WAYS_BACK =
            Set.of("next", "back", "url", "return", "returnTo", "redirect", "continue", "target", "from", "to", "page");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Roles roles;

    private final List<String> surprises = new ArrayList<>();
    private Wire stranger = new Wire("");
    private Wire person = new Wire("");

    @BeforeEach
    void twoBrowsers() {
        stranger = new Wire(address());
        person = new Wire(address()).signedIn(roles.email("manager"), Roles.PASSWORD);
    }

    @Test
    void S46_S44_every_answer_carries_the_headers_of_defence() throws IOException {
        for (Route route : Route.declared()) {
            if (route.isStream()) {
                checkHeaders(route.name(), person.begin(route.path() + "?topic=inbox"));
            } else if (route.isApi()) {
                checkHeaders(route.name(), Walk.send(api, route, route.path()));
                checkHeaders(route.name() + " without a token", Walk.send(api.as(""), route, route.path()));
            } else if (route.method().equals("GET")) {
                checkHeaders(route.name(), person.get(route.path()));
                checkHeaders(route.name() + " by a stranger", stranger.get(route.path()));
            } else {
                checkHeaders(route.name() + " without its token", person.post(route.path(), Map.of()));
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S46_what_no_controller_answers_carries_them_too() {
        for (String path : List.of(
                "/no/such/page",
                "/livez",
                "/readyz",
                "/metrics",
                "/api/v1/no-such",
                "/assets/no-such.js",
                "/inbox?limit=%zz",
                "/favicon.ico")) {
            checkHeaders(path, stranger.get(path.replace("%zz", "x")));
            checkHeaders(path, person.get(path.replace("%zz", "x")));
        }
        for (String method : List.of("DELETE", "PUT", "OPTIONS", "TRACE", "PROPFIND")) {
            checkHeaders(method, person.send(method, "/inbox", "", Map.of()));
        }
        Answer asset = stranger.get("/assets/app.css");
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(asset.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(asset.header("Cache-Control")).startsWith("public");
        assertThat(surprises).isEmpty();
    }

    @Test
    void S46_a_cookie_is_for_Heed_alone() {
        Answer page = stranger.get("/sign-in");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .doesNotContainIgnoringCase("Domain="));
    }

    @Test
    void S42_no_form_is_taken_without_its_token() throws IOException {
        for (Route route : Route.declared()) {
            // A provider that tells of a sign-out has no form: its token is signed, and no session counts.
            boolean signed = route.pattern().equals("/sign-in/with/{key}/logout");
            if (!route.isApi() && !signed && !route.method().equals("GET")) {
                for (Map<String, String> headers : List.of(
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", "https://" + EVIL),
                        Map.of("Content-Type", "text/plain"),
                        Map.of("Content-Type", "multipart/form-data; boundary=b", "Origin", "null"))) {
                    Answer answer = person.send(route.method(), route.path(), body(route, headers), headers);
                    if (answer.status() != 403) {
                        surprises.add(route.name() + " " + headers + ": " + answer.status());
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private static String body(Route route, Map<String, String> headers) {
        return headers.getOrDefault("Content-Type", "").startsWith("multipart")
                ? "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n--b--\r\n"
                : route.sent().isEmpty() ? "x=y" : route.sent();
    }

    @Test
    void S42_a_session_opens_nothing_of_the_api() throws IOException {
        for (Route route : Route.declared()) {
            if (route.isApi()) {
                Answer answer = person.send(
                        route.method(),
                        route.path(),
                        "{}",
                        Map.of("Content-Type", "text/plain", "Accept", "application/json"));
                if (answer.status() != 401) {
                    surprises.add(route.name() + ": " + answer.status());
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S43_no_other_site_reads_an_answer() throws IOException {
        for (Route route : Route.declared()) {
            if (!route.isStream()) {
                for (String origin : List.of("https://" + EVIL, "null")) {
                    var asked =
                            new HashMap<>(Map.of("Origin", origin, "Access-Control-Request-Method", route.method()));
                    noSharing(route.name(), person.send("OPTIONS", route.path(), "", asked));
                    if (route.method().equals("GET")) {
                        noSharing(route.name(), person.send("GET", route.path(), "", Map.of("Origin", origin)));
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S45_no_parameter_leads_to_another_site() throws IOException {
        Map<String, Inputs> inputs = Inputs.of(mappings);
        for (Route route : Route.declared()) {
            Inputs read = inputs.get(route.name());
            if (read == null || route.isApi() || route.isStream() || route.endsTheSession()) {
                continue;
            }
            for (String name : read.parameters().keySet().stream()
                    .filter(WAYS_BACK::contains)
                    .toList()) {
                for (String way :
                        List.of("//" + EVIL, "/\\" + EVIL, "https:" + EVIL, "https://" + EVIL + "/", "/\t/" + EVIL)) {
                    Answer answer = route.method().equals("GET")
                            ? person.get(route.path() + "?" + name + "=" + Wire.encoded(way))
                            : person.post(route.path(), Map.of(name, way, "_csrf", person.csrf()));
                    leadsNowhere(route.name() + " " + name + "=" + way, answer);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S47_S75_no_header_names_somebody_or_another_address() throws IOException {
        var forged = Map.of(
                "X-Remote-User",
                EMAIL,
                "X-Forwarded-User",
                EMAIL,
                "X-Forwarded-Host",
                EVIL,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/" + EVIL,
                "Forwarded",
                "host=" + EVIL,
                "X-Original-URL",
                "/settings",
                "X-HTTP-Method-Override",
                "DELETE");
        for (Route route : Route.declared()) {
            if (route.method().equals("GET") && !route.isStream()) {
                Answer unknown = stranger.send("GET", route.path(), "", forged);
                boolean shut =
                        unknown.status() == 401 || unknown.header("Location").startsWith("/sign-in");
                if (!route.isPublic() && !shut) {
                    surprises.add(route.name() + " by a stranger: " + unknown.status());
                }
                Answer known = person.send("GET", route.path(), "", forged);
                if ((known.body() + known.header("Location") + unknown.body()).contains(EVIL)) {
                    surprises.add(route.name() + " speaks of " + EVIL);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S73_another_spelling_of_an_address_opens_nothing() throws IOException {
        for (Route route : Route.declared()) {
            if (route.method().equals("GET")
                    && !route.isPublic()
                    && !route.isStream()
                    && route.path().length() > 1) {
                String path = route.path();
                for (String spelt : List.of(
                        "/" + path,
                        path + "/",
                        path + ".",
                        path + ";a=b",
                        path + "%20",
                        path + "%00",
                        "/assets/..;" + path,
                        "/assets/..%2f" + path.substring(1),
                        "/sign-in/..;" + path,
                        "/sign-in/%2e%2e" + path,
                        "/sign-in/%252e%252e" + path,
                        path.toUpperCase(java.util.Locale.ROOT))) {
                    Answer answer = stranger.get(spelt);
                    if (answer.status() < 300) {
                        surprises.add(spelt + ": " + answer.status());
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S72_nothing_of_the_workshop_is_open() {
        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/env",
                "/heapdump",
                "/beans",
                "/mappings",
                "/h2",
                "/h2-console",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/.git/config",
                "/.env",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/metrics",
                "/prometheus")) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).as(path).isGreaterThan(302);
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
        }
        for (String path : List.of("/livez", "/readyz")) {
            assertThat(stranger.get(path).body()).doesNotContain("database", "diskSpace", "details");
        }
    }

    private void checkHeaders(String what, Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        boolean kept = policy.contains("frame-ancestors 'none'") || policy.contains("sandbox");
        if (!kept
                || policy.contains("unsafe-")
                || !answer.header("X-Content-Type-Options").equals("nosniff")
                || !answer.header("Referrer-Policy").equals("no-referrer")
                || !answer.header("Cross-Origin-Opener-Policy").equals("same-origin")
                || !answer.header("Cross-Origin-Resource-Policy").equals("same-origin")
                || answer.header("Permissions-Policy").isEmpty()
                || (!what.contains("assets") && !answer.header("Cache-Control").contains("no-store"))) {
            surprises.add(what + ": " + answer.status() + " " + answer.headers().map());
        }
    }

    private void noSharing(String what, Answer answer) {
        if (!answer.header("Access-Control-Allow-Origin").isEmpty()
                || !answer.header("Access-Control-Allow-Credentials").isEmpty()) {
            surprises.add(what + ": " + answer.headers().map());
        }
    }

    private void leadsNowhere(String what, Answer answer) {
        String location = answer.header("Location").replace("%2F", "/").replace("%5C", "\\");
        boolean links = answer.page().select("a[href], form[action]").stream()
                .map(element -> element.attr("href") + element.attr("action"))
                .anyMatch(href -> href.matches("(?i)(https?:|[/\\\\]\\s*[/\\\\]).*" + EVIL + ".*"));
        boolean leads = location.matches("(?i)(https?:(?!//localhost)|[/\\\\]\\s*[/\\\\]).*");
        if (links || leads) {
            surprises.add(what + ": " + answer.status() + " " + location);
        }
    }
}
