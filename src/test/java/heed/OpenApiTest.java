package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document describes the API that is there: all of it, nothing else, and with examples that work. */
class OpenApiTest extends HeedTest {

    private static final String SOME_ID = "01a201e0-0000-7000-8000-000000000000";

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

        assertThat(document.at("/components/schemas").propertyNames()).doesNotContain("Actor", "Frame", "StaffId");
        assertThat(document.at("/paths").findValues("parameters").stream()
                        .flatMap(each -> each.findValuesAsString("name").stream()))
                .isNotEmpty()
                .doesNotContain("actor", "frame");
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
            case "staff" -> {
                api.post("/teams", Map.of("key", "leak-finders", "name", "Leak finders", "queues", List.of("support")));
                yield path.contains("{") ? path.replace("{id}", staff()) : path;
            }
            case "teams" -> path.replace("{key}", made("/teams", "key", "described-team", "queues", List.of("support")));
            case "customers" -> path.contains("{") ? path.replace("{id}", customer()) : path;
            case "conversations" -> path.contains("{") ? path.replace("{id}", conversation()) : path;
            case "queues" -> path.replace("{key}", made("/queues", "key", "described-queue", "name", "Described"));
            case "calendars" ->
                path.replace(
                        "{key}",
                        made(
                                "/calendars",
                                "key",
                                "described-calendar",
                                "timezone",
                                "UTC",
                                "hours",
                                Map.of("mon", List.of(List.of("09:00", "17:00")))));
            case "standards" -> path.contains("{") ? path.replace("{code}", standard(path)) : path;
            case "mail" -> path + "?mailbox=meters@larkfield.example";
            default -> path;
        };
    }
}
