package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversations.SearchOperator;
import heed.identity.Right;
import heed.identity.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no form of Heed would send, sent to every place that reads something: it is refused or means nothing, and nothing breaks. */
class InputTest extends HeedTest {

    private static final List<String> INJECTIONS =
            List.of("x' or '1'='1\"); drop table x; --", "a & | ! <-> (:*", "%_\\", "\0", "{{7*7}}$[?(@.a=='b')]");

    private static final List<String> JUGGLED =
            List.of("", "null", "[]", "-1", "1e9", "1000000", "9223372036854775808");

    private static final Pattern INSIDES = Pattern.compile(
            "PSQLException|SQLState|org\\.postgresql|org\\.springframework|java\\.lang|at heed\\.|syntax error at");

    private static final List<String> MASS = List.of("createdBy", "isAdmin", "passwordHash", "__proto__", "@class");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Roles roles;

    @Autowired
    List<SearchOperator> operators;

    private final List<String> surprises = new ArrayList<>();
    private Wire person = new Wire("");

    @BeforeEach
    void aLeadSignsIn() {
        person = new Wire(address()).signedIn(roles.email("lead"), Roles.PASSWORD);
    }

    @Test
    void S34_no_parameter_of_an_address_reaches_a_statement() throws IOException {
        every(
                "GET",
                (route, inputs) -> inputs.texts()
                        .forEach(name -> INJECTIONS.forEach(words -> {
                            String path = route.path() + "?" + name + "=" + Wire.encoded(words);
                            note(path, route.isApi() ? api.get(path) : person.get(path));
                        })));
        assertThat(surprises).isEmpty();
    }

    @Test
    void S34_no_field_of_a_form_reaches_a_statement() throws IOException {
        every("POST", (route, inputs) -> {
            if (!route.isApi() && harmless(route)) {
                inputs.texts()
                        .forEach(name -> INJECTIONS.forEach(words -> {
                            Answer answer = person.post(route.path(), Map.of(name, words, "_csrf", person.csrf()));
                            note(route.name() + " " + name + "=" + words, answer);
                        }));
            }
        });
        assertThat(surprises).isEmpty();
    }

    @Test
    void S34_no_operator_of_the_search_breaks_out_of_its_value() {
        Stream<String> known = Stream.of(
                "",
                "is",
                "from",
                "to",
                "queue",
                "tag",
                "status",
                "assignee",
                "channel",
                "has",
                "before",
                "after",
                "waiting",
                "breached",
                "priority",
                "language",
                "number");
        Stream.concat(known, operators.stream().flatMap(each -> Stream.of(each.name(), each.name() + ".x")))
                .forEach(operator -> INJECTIONS.forEach(words -> {
                    String term = (operator.isEmpty() ? "" : operator + ":") + "\"" + words.replace("\"", "") + "\"";
                    for (String each : List.of(term, "-" + term, term.replace("\"", ""))) {
                        String path = "/conversations?q=" + Wire.encoded(each);
                        note(path, api.get(path));
                    }
                }));
        assertThat(surprises).isEmpty();
    }

    @Test
    void S33_a_parameter_of_another_type_is_refused_or_means_nothing() throws IOException {
        every(
                "GET",
                (route, inputs) -> inputs.parameters().keySet().forEach(name -> {
                    String twice = route.path() + "?" + name + "=1&" + name + "=x";
                    note(twice, route.isApi() ? api.get(twice) : person.get(twice));
                    JUGGLED.forEach(words -> {
                        String one = route.path() + "?" + name + "=" + Wire.encoded(words);
                        Answer answer = route.isApi() ? api.get(one) : person.get(one);
                        note(one, answer);
                        if (route.isApi() && name.equals("limit") && answer.status() == 200) {
                            assertThat(answer.json().at("/items").size())
                                    .as(one)
                                    .isLessThanOrEqualTo(200);
                        }
                    });
                }));
        assertThat(surprises).isEmpty();
    }

    @Test
    void S33_a_body_of_another_type_is_refused_or_means_nothing() throws IOException {
        every(route -> true, (route, inputs) -> {
            if (inputs.body() != null && route.isApi() && harmless(route)) {
                for (String body : List.of("null", "[]", "\"x\"", "1", "[[[[", "{\"a\":")) {
                    note(route.name() + " " + body, Walk.send(api, route, somewhere(route), body));
                }
                inputs.fields().forEach(field -> {
                    for (String value :
                            List.of("null", "[]", "{}", "[null]", "-1", "1e400", "\"\\u0000\"", "{\"x\":[]}")) {
                        String body = "{\"" + field + "\":" + value + "}";
                        note(route.name() + " " + body, Walk.send(api, route, somewhere(route), body));
                    }
                });
            }
        });
        assertThat(surprises).isEmpty();
    }

    @Test
    void S32_a_field_that_nobody_asked_for_is_an_error_everywhere() throws IOException {
        every(route -> true, (route, inputs) -> {
            if (!inputs.fields().isEmpty() && route.pattern().startsWith("/api/")) {
                MASS.forEach(field -> {
                    Answer answer = Walk.send(api, route, somewhere(route), "{\"" + field + "\":\"administrator\"}");
                    if (answer.status() != 400) {
                        surprises.add(route.name() + " " + field + ": " + answer.status());
                    }
                });
            }
        });
        assertThat(surprises).isEmpty();
    }

    @Test
    void S60_no_address_of_the_api_makes_objects_of_bytes() throws IOException {
        every(route -> true, (route, inputs) -> {
            boolean reads = !inputs.fields().isEmpty() && !HttpEntity.class.equals(inputs.body());
            if (reads && route.pattern().startsWith("/api/") && route.method().equals("POST")) {
                for (String type : List.of("application/x-java-serialized-object", "application/yaml", "text/xml")) {
                    Answer answer = api.post(somewhere(route), type, new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
                    if (answer.status() != 415) {
                        surprises.add(route.name() + " " + type + ": " + answer.status());
                    }
                }
            }
        });
        assertThat(surprises).isEmpty();
    }

    /** Settings of the whole company, and one's own way in, are left as the other tests need them. */
    private static boolean harmless(Route route) {
        return !route.rights().contains(Right.SETTINGS_WRITE)
                && !route.pattern().startsWith("/profile")
                && !route.pattern().startsWith("/sign-")
                && !route.endsTheSession()
                && !route.isPublic();
    }

    /** An address whose every variable has the shape that it should, and leads to nothing. */
    private static String somewhere(Route route) {
        Map<String, String> kinds = kinds();
        return route.path(route.variables().stream()
                .map(variable -> OneOfEach.missing(String.valueOf(kinds.get(variable))))
                .toList());
    }

    private static Map<String, String> kinds() {
        try {
            return OneOfEach.kinds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Visit {
        void at(Route route, Inputs inputs);
    }

    private void every(String method, Visit visit) throws IOException {
        every(route -> route.method().equals(method), visit);
    }

    private void every(Predicate<Route> which, Visit visit) throws IOException {
        Map<String, Inputs> all = Inputs.of(mappings);
        for (Route route : Route.declared()) {
            Inputs inputs = all.get(route.name());
            if (which.test(route) && !route.isStream() && inputs != null) {
                visit.at(route, inputs);
            }
        }
    }

    private void note(String what, Answer answer) {
        // What an answer that is none of an error says is somebody's data, also where it sounds like a program's.
        boolean tells = answer.status() >= 400 && INSIDES.matcher(answer.body()).find();
        if (answer.status() >= 500 || tells) {
            surprises.add(what + ": " + answer.status());
        }
    }
}
