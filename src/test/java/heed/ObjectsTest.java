package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Route.Door;
import heed.identity.Right;
import heed.identity.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S28: what lies in another queue or belongs to somebody else looks like what does not exist, at every address, to every role. */
class ObjectsTest extends HeedTest {

    @Autowired
    Roles roles;

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private OneOfEach own;
    private OneOfEach foreign;

    /** One address with one of its variables leading to what is hidden, and the same with what is missing. */
    record Try(Route route, String variable, List<String> hidden, List<String> missing) {}

    @BeforeEach
    void twoQueues() {
        Api manager = api.as(roles.tokenOf(EMAIL));
        own = new OneOfEach(api, manager, "mine-" + key).begin("own" + key).withTemplate();
        foreign = new OneOfEach(api, manager, "theirs-" + key)
                .begin("foreign" + key)
                .fill(manager.get("/me").text("/name"));
    }

    @Test
    void every_variable_of_an_address_has_a_kind_and_every_kind_an_object() throws IOException {
        Map<String, String> kinds = OneOfEach.kinds();
        Set<String> used = Route.declared().stream()
                .flatMap(route -> route.variables().stream())
                .collect(Collectors.toSet());

        assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void S28_what_is_hidden_looks_like_what_is_missing_at_every_address_to_every_role() throws IOException {
        List<Try> tries = tries();
        var surprises = new ArrayList<String>();
        for (String role : List.of("agent", "lead", readers())) {
            String email = roles.inTeamOf("mine-" + key, role);
            Set<Right> held = roles.rightsOf(email);
            Browser person = new Browser(address());
            person.signIn(email, Roles.PASSWORD);
            Api program = api.as(roles.tokenOf(email));
            String form = Walk.csrf(person);
            for (Try each : tries) {
                Answer hidden = send(each.route, each.route.path(each.hidden), person, program, form);
                Answer missing = send(each.route, each.route.path(each.missing), person, program, form);
                boolean open = each.route.expected(held) == Door.OPEN;
                if (!(same(each, hidden).equals(same(each, missing)))
                        || (open && hidden.status() != 404)
                        || hidden.body().contains("foreign" + key)) {
                    surprises.add(role + " at " + each.route.name() + " by " + each.variable + ": " + hidden.status()
                            + ", missing " + missing.status());
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void whoever_may_see_it_does() throws IOException {
        Browser person = signIn();
        Api program = api.as(roles.tokenOf(EMAIL));
        Map<String, String> kinds = OneOfEach.kinds();
        var surprises = new ArrayList<String>();
        for (Try each : tries()) {
            // The file of the test is no picture, so it has no small one.
            boolean picture =
                    each.route.path().endsWith("/picture") || each.route.path().endsWith("/thumbnail");
            if (each.route.method().equals("GET") && !picture) {
                List<String> values = each.route.variables().stream()
                        .map(variable -> foreign.id(String.valueOf(kinds.get(variable))))
                        .toList();
                Answer answer = send(each.route, each.route.path(values), person, program, "");
                if (answer.status() != 200) {
                    surprises.add(each.route.name() + ": " + answer.status());
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private List<Try> tries() throws IOException {
        Map<String, String> kinds = OneOfEach.kinds();
        var tries = new ArrayList<Try>();
        for (Route route : Route.declared()) {
            List<String> variables = route.variables();
            for (int index = 0; index < variables.size(); index++) {
                if (!OneOfEach.OPEN.contains(kinds.get(variables.get(index)))) {
                    tries.add(new Try(
                            route,
                            variables.get(index),
                            values(variables, kinds, index, false),
                            values(variables, kinds, index, true)));
                }
            }
        }
        return tries;
    }

    /** What stands before the variable in question is one's own, what stands behind it belongs to the hidden one. */
    private List<String> values(List<String> variables, Map<String, String> kinds, int at, boolean missing) {
        var values = new ArrayList<String>();
        for (int index = 0; index < variables.size(); index++) {
            String kind = kinds.getOrDefault(variables.get(index), "unknown");
            values.add(index < at ? own.id(kind) : index == at && missing ? OneOfEach.missing(kind) : foreign.id(kind));
        }
        return values;
    }

    /** A role of the company's own that looks at everything a team may see and changes nothing. */
    private String readers() {
        String role = "readers-" + key;
        List<String> looking = Arrays.stream(Right.values())
                .filter(right -> right.looks() && right.reach() != Right.Reach.COMPANY)
                .map(Right::scope)
                .toList();
        assertThat(api.post("/roles", Map.of("key", role, "name", role, "kind", "team", "rights", looking))
                        .status())
                .isEqualTo(201);
        return role;
    }

    private static Answer send(Route route, String path, Browser person, Api program, String form) {
        return route.isApi() ? Walk.send(program, route, path) : Walk.send(person, route, path, form);
    }

    /** An answer without what differs by its address alone. */
    private static String same(Try each, Answer answer) {
        String shown = answer.page().select("main").isEmpty()
                ? answer.body()
                : answer.page().select("main").text();
        for (String value : each.hidden) {
            shown = shown.replace(value, "…");
        }
        for (String value : each.missing) {
            shown = shown.replace(value, "…");
        }
        return answer.status() + " " + shown;
    }
}
