package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Route.Door;
import heed.identity.Right;
import heed.identity.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** S28: every address of Heed, walked as every role. Who may use which stands in {@code routes.txt}. */
class RoutesTest extends HeedTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Roles roles;

    @Test
    void every_address_is_declared_and_every_declared_one_exists() throws IOException {
        assertThat(undeclared(mapped(), Route.declared()))
                .as("missing in routes.txt")
                .isEmpty();
        Set<String> gone = Route.declared().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        gone.removeAll(mapped());
        assertThat(gone).as("in routes.txt and nowhere else").isEmpty();
    }

    @Test
    void no_address_opens_to_a_stranger_that_is_not_public() throws IOException {
        var surprises = new ArrayList<String>();
        for (Route route : Route.declared()) {
            Door expected = route.forStrangers();
            Browser stranger = new Browser(address());
            Answer answer = route.isApi()
                    ? Walk.send(api.as(""), route, route.path())
                    : Walk.send(stranger, route, route.path(), Walk.csrf(stranger));
            if (route.seen(answer, expected) != expected) {
                surprises.add(route.name() + ": " + answer.status());
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void every_address_opens_to_the_roles_that_have_the_right_and_to_no_other() throws IOException {
        List<Route> routes = Route.declared().stream()
                .filter(route -> !route.isStream())
                .sorted(Comparator.comparing(Route::endsTheSession))
                .toList();
        var surprises = new ArrayList<String>();
        for (Map.Entry<String, Set<Right>> role : roles.all().entrySet()) {
            Browser person = new Browser(address());
            person.signIn(roles.email(role.getKey()), Roles.PASSWORD);
            Api program = api.as(roles.token(role.getKey()));
            for (Route route : routes) {
                String form = route.isApi() ? "" : Walk.csrf(person);
                Answer answer = route.isApi()
                        ? Walk.send(program, route, route.path())
                        : Walk.send(person, route, route.path(), form);
                surprises.addAll(surprise(role.getKey(), role.getValue(), route, answer));
                if (route.endsTheSession()) {
                    person.signIn(roles.email(role.getKey()), Roles.PASSWORD);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void a_token_without_scopes_opens_only_what_needs_no_right() throws IOException {
        Api nothing = api.as(roles.token("nothing"));
        var surprises = new ArrayList<String>();
        for (Route route : Route.declared().stream().filter(Route::isApi).toList()) {
            surprises.addAll(surprise("no scope", Set.of(), route, Walk.send(nothing, route, route.path())));
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void a_forgotten_address_and_a_forgotten_right_are_found() {
        Route refund = Route.read("POST /refunds/{id} SETTINGS_WRITE amount=1");

        assertThat(undeclared(Set.of("POST /refunds/{id}", "GET /forgotten"), List.of(refund)))
                .containsExactly("GET /forgotten");
        assertThat(surprise("agent", Set.of(Right.CONVERSATIONS_READ), refund, answered(200)))
                .hasSize(1);
        assertThat(surprise("agent", Set.of(Right.CONVERSATIONS_READ), refund, answered(400)))
                .hasSize(1);
        assertThat(surprise("agent", Set.of(Right.CONVERSATIONS_READ), refund, answered(403)))
                .isEmpty();
        assertThat(surprise("administrator", Set.of(Right.SETTINGS_WRITE), refund, answered(403)))
                .hasSize(1);
    }

    private Answer answered(int status) {
        return new Answer(status, java.net.http.HttpHeaders.of(Map.of(), (_, _) -> true), "", address() + "/refunds/1");
    }

    private static List<String> surprise(String role, Set<Right> held, Route route, Answer answer) {
        Door expected = route.expected(held);
        Door seen = route.seen(answer, expected);
        return seen == expected
                ? List.of()
                : List.of(role + " at " + route.name() + ": expected " + expected + ", answered " + answer.status());
    }

    private static Set<String> undeclared(Set<String> mapped, List<Route> declared) {
        Set<String> left = new TreeSet<>(mapped);
        declared.forEach(route -> left.remove(route.name()));
        return left;
    }

    private Set<String> mapped() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                    found.add("GET " + pattern);
                }
                methods.forEach(method -> found.add(method + " " + pattern));
            }
        });
        return found;
    }
}
