package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.identity.Right;
import heed.identity.Roles;
import heed.web.LiveTopic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** S29, S30: nothing of another queue comes through lists, searches, counts, exports, suggestions, references or streams. */
class LeaksTest extends HeedTest {

    private static final String ANY_ID = "01a201e0-0000-7000-8000-000000000000";
    private static final String NUMBERS = "(^|&)(into|words|c|conversation|numbers)=1(?=&|$)";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Roles roles;

    @Autowired
    List<LiveTopic> topics;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> surprises = new ArrayList<>();
    private Api manager = api;
    private OneOfEach own;
    private OneOfEach foreign;
    private Browser person = browser;
    private Api program = api;
    private String email = "";

    @BeforeEach
    void anAgentOfOneQueue() {
        manager = api.as(roles.tokenOf(EMAIL));
        own = new OneOfEach(api, manager, "mine-" + key).begin("own" + key);
        foreign = new OneOfEach(api, manager, "theirs-" + key)
                .begin("heron" + key)
                .fill(manager.get("/me").text("/name"));
        email = roles.inTeamOf("mine-" + key, "agent");
        person = new Browser(address());
        person.signIn(email, Roles.PASSWORD);
        program = api.as(roles.tokenOf(email));
    }

    @Test
    void S29_no_search_and_no_filter_tells_what_lies_in_another_queue() throws IOException {
        Map<String, Inputs> all = Inputs.of(mappings);
        var asked = List.of(
                "heron" + key,
                foreign.id("number"),
                "number:" + foreign.id("number"),
                "queue:theirs-" + key,
                "theirs-" + key,
                foreign.id("conversation"),
                "heron" + key + "@mill-lane.example");
        for (Route route : listed()) {
            Inputs inputs = all.get(route.name());
            look(route, route.path());
            for (String name : inputs == null ? List.<String>of() : inputs.texts()) {
                for (String words : asked) {
                    look(route, route.path() + "?" + name + "=" + Wire.encoded(words));
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S29_what_happens_in_another_queue_changes_no_count_and_no_list() throws IOException {
        Map<String, String> before = everything();
        foreign.begin("heron" + key).fill(manager.get("/me").text("/name"));
        Map<String, String> after = everything();

        before.forEach((path, shown) -> {
            if (!shown.equals(after.get(path))) {
                surprises.add(path + "\n  " + shown + "\n  " + after.get(path));
            }
        });
        assertThat(surprises).isEmpty();
    }

    @Test
    void S29_a_reference_to_what_is_hidden_fails_like_one_to_what_is_missing() throws IOException {
        Map<String, String> kinds = OneOfEach.kinds();
        for (Route route : Route.declared()) {
            boolean refers = route.sent().contains(ANY_ID) || route.sent().matches(".*" + NUMBERS + ".*");
            if (refers && !route.method().equals("GET") && route.rights().contains(Right.CONVERSATIONS_WRITE)) {
                String path = route.path(route.variables().stream()
                        .map(variable -> mine(String.valueOf(kinds.get(variable))))
                        .toList());
                String hidden = send(route, path, foreign.id("number"), foreign.id("conversation"));
                String missing = send(route, path, OneOfEach.missing("number"), OneOfEach.missing("conversation"));
                if (!hidden.equals(missing) || hidden.contains("heron" + key)) {
                    surprises.add(route.name() + "\n  " + hidden + "\n  " + missing);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void S30_no_topic_of_another_queue_or_person_is_followed() {
        Wire wire = new Wire(address()).signedIn(email, Roles.PASSWORD);
        var ids = new ArrayList<>(List.of("*", "%", "_", "%25", "..", foreign.id("conversation") + "*"));
        for (String kind : List.of("conversation", "number", "bulk", "queue", "promise", "notice", "disclosure")) {
            ids.add(foreign.id(kind));
        }
        ids.add(manager.get("/me").text("/id"));
        for (LiveTopic topic : topics) {
            for (String id : topic.kind().equals("standard") ? List.<String>of() : ids) {
                String named = Wire.encoded(topic.kind() + ":" + id);
                for (String query : List.of("topic=" + named, "topic=inbox&topic=" + named, "topic=inbox," + named)) {
                    Answer answer = wire.begin("/live?" + query);
                    if (answer.status() != 404) {
                        surprises.add(query + ": " + answer.status());
                    }
                }
            }
        }
        assertThat(wire.begin("/live?topic=conversation:" + own.id("conversation"))
                        .status())
                .isEqualTo(200);
        assertThat(surprises).isEmpty();
    }

    /** Lists, searches and exports: every address without a variable that is only read. */
    private static List<Route> listed() throws IOException {
        return Route.declared().stream()
                .filter(route -> route.method().equals("GET") && !route.isStream() && !route.isPublic())
                .filter(route -> route.variables().isEmpty())
                .toList();
    }

    private void look(Route route, String path) {
        Answer answer = route.isApi() ? program.get(path) : person.get(path);
        // The customer is the whole company's; the matter, its file and what was promised are the queue's.
        if (answer.body()
                .matches("(?s).*((Matter of |secret of |map-)heron" + key + "|bill about theirs-" + key + ").*")) {
            surprises.add(path);
        }
    }

    private Map<String, String> everything() throws IOException {
        var seen = new LinkedHashMap<String, String>();
        for (Route route : listed()) {
            Answer answer = route.isApi() ? program.get(route.path()) : person.get(route.path());
            seen.put(route.path(), answer.status() + " " + shown(answer));
        }
        return seen;
    }

    private String mine(String kind) {
        return List.of("conversation", "number", "entry").contains(kind) ? own.id(kind) : OneOfEach.missing(kind);
    }

    private String send(Route route, String path, String number, String id) {
        String sent = route.sent().replaceAll(NUMBERS, "$1$2=" + number).replace(ANY_ID, id);
        Answer answer = route.isApi()
                ? Walk.send(program, route, path, sent)
                : Walk.send(person, route, path, sent, Walk.csrf(person));
        return answer.status() + " " + shown(answer).replaceAll("\\b" + number + "\\b", "…");
    }

    private static String shown(Answer answer) {
        String shown = answer.page().select("main").isEmpty()
                ? answer.body()
                : answer.page().body().text();
        // Time goes on between two looks.
        return shown.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("\\b\\d+ (s|min)\\b|\\b\\d\\d:\\d\\d\\b", "…");
    }
}
