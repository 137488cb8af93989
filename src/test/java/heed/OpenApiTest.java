package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document describes the API that is there: all of it, nothing else, and with examples that work. */
class OpenApiTest extends HeedTest {

    private static final String SOME_ID = "01a201e0-0000-7000-8000-000000000000";

    private static final List<Map<String, String>> WAIVERS = Stream.of(
                    "consulted", "distributed", "announced", "trained")
            .map(gate -> Map.of("gate", gate, "reason", "An old promise"))
            .toList();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_address_of_the_api_is_described_and_nothing_else_is() {
        var described = new TreeSet<String>();
        var silent = new ArrayList<String>();
        operations((name, operation) -> {
            described.add(name);
            if (operation.path("summary").asString("").isBlank()
                    || operation
                            .at("/responses/default/content/application~1problem+json")
                            .isMissingNode()) {
                silent.add(name);
            }
        });

        assertThat(described).isEqualTo(mapped());
        assertThat(silent).as("without a summary or a problem").isEmpty();
    }

    @Test
    void every_example_is_taken_by_the_running_server() {
        var refused = new ArrayList<String>();
        String vision = api.get("/company").text("/vision");
        prepare();
        operations((name, operation) -> {
            JsonNode content = operation.at("/requestBody/content");
            String type = content.propertyStream()
                    .filter(each -> each.getValue().has("example"))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            if (!type.isEmpty()) {
                Answer answer = send(name, type, content.get(type).get("example"));
                if (answer.status() / 100 != 2) {
                    refused.add(name + ": " + answer.status() + " " + answer.body());
                }
            } else if (operation.has("requestBody")) {
                refused.add(name + ": has no example");
            }
        });
        api.patch("/company", Map.of("vision", vision));

        assertThat(refused).isEmpty();
    }

    @Test
    void what_only_the_server_knows_is_no_part_of_a_request() {
        JsonNode document = document();

        assertThat(document.at("/components/schemas").propertyNames())
                .doesNotContain("Actor", "Frame", "StaffId", "MediaType");
        assertThat(document.at("/paths").findValues("parameters").stream()
                        .flatMap(each -> each.findValuesAsString("name").stream()))
                .isNotEmpty()
                .doesNotContain("actor", "frame", "Content-Type");
    }

    private Answer send(String name, String type, JsonNode example) {
        String path = prepared(name);
        if (!type.equals("application/json")) {
            return api.post(path, type, example.stringValue().getBytes(UTF_8));
        }
        String body = example.toString();
        if (body.contains(SOME_ID)) {
            body = body.replace(SOME_ID, name.contains("/customers/") ? customer() : conversation());
        }
        return switch (name.substring(0, name.indexOf(' '))) {
            case "POST" -> api.post(path, body);
            case "PUT" -> api.put(path, body);
            case "PATCH" -> api.patch(path, body);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The address with what stands in for its variables, which is there and as the example needs it. */
    private String prepared(String name) {
        String path = name.substring(name.indexOf(' ') + 1);
        return switch (name.split("/")[3]) {
            case "staff" -> path.contains("{") ? path.replace("{id}", staff()) : path;
            case "teams" -> path.replace("{key}", "described-team");
            case "customers" -> path.contains("{") ? path.replace("{id}", customer()) : path;
            case "conversations" -> path.contains("{") ? path.replace("{id}", conversation()) : path;
            case "queues" -> path.replace("{key}", "described-queue");
            case "calendars" -> path.replace("{key}", "described-calendar");
            case "standards" -> path.contains("{") ? path.replace("{code}", standard(path)) : path;
            case "mail" -> path + "?mailbox=meters@larkfield.example";
            default -> path;
        };
    }

    private void prepare() {
        List<String> queues = List.of("support");
        made("/teams", Map.of("key", "leak-finders", "name", "Leak finders", "queues", queues));
        made("/teams", Map.of("key", "described-team", "name", "Described", "queues", queues));
        made("/queues", Map.of("key", "described-queue", "name", "Described"));
        Map<String, ?> hours = Map.of("mon", List.of(List.of("09:00", "17:00")));
        made("/calendars", Map.of("key", "described-calendar", "timezone", "UTC", "hours", hours));
    }

    private String staff() {
        return made(
                        "/staff",
                        Map.of("name", "Ida Moss", "email", some() + "@staff.example", "roles", List.of("observer")))
                .text("/id");
    }

    private String customer() {
        return made("/customers", Map.of("emails", List.of(some() + "@mill-lane.example")))
                .text("/id");
    }

    private String conversation() {
        Map<String, ?> who = Map.of("email", some() + "@mill-lane.example");
        return made(
                        "/conversations",
                        Map.of("channel", "web", "subject", "Brown water", "customer", who, "text", "Brown."))
                .text("/id");
    }

    /** A standard as far on as what is about to be done with it needs. */
    private String standard(String path) {
        String code = "described-" + some();
        made(
                "/standards",
                Map.of(
                        "code",
                        code,
                        "statement",
                        Map.of("en", "We deliver 90 % of all meters within 2 days."),
                        "metric",
                        "delivery-time",
                        "threshold",
                        "PT48H",
                        "unacceptable",
                        "PT96H",
                        "target",
                        Map.of("direction", "floor", "percent", "90"),
                        "scope",
                        Map.of("channel", List.of(code))));
        String last = path.substring(path.lastIndexOf('/') + 1);
        String at = "/standards/" + code;
        if (Set.of("adoption", "effect", "revision", "retirement").contains(last)) {
            made(at + "/evidence", Map.of("type", "interview", "reference", "24 customers"));
            made(at + "/evidence", Map.of("type", "survey", "reference", "1,140 answers"));
        }
        if (Set.of("effect", "revision", "retirement").contains(last)) {
            made(at + "/adoption", Map.of());
        }
        if (Set.of("revision", "retirement").contains(last)) {
            made(at + "/effect", Map.of("waivers", WAIVERS));
        }
        return code;
    }

    private Answer made(String path, Map<String, ?> body) {
        Answer made = api.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String some() {
        return UUID.randomUUID().toString();
    }

    private JsonNode document() {
        return api.get("/openapi.json").json();
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        document()
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> each.accept(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    private Set<String> mapped() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi.json"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(method + " " + path))));
        return found;
    }
}
