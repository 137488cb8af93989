package heed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
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
        var prepared = new PreparedAddress(api);
        operations((name, operation) -> {
            JsonNode content = operation.at("/requestBody/content");
            String type = content.propertyStream()
                    .filter(each -> each.getValue().has("example"))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            if (!type.isEmpty()) {
                Answer answer = send(prepared, name, type, content.get(type).get("example"));
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

    private Answer send(PreparedAddress prepared, String name, String type, JsonNode example) {
        String path = prepared.of(name);
        if (!type.equals("application/json")) {
            return api.post(path, type, example.stringValue().getBytes(UTF_8));
        }
        String body = withIds(prepared, name, example.toString());
        return switch (name.substring(0, name.indexOf(' '))) {
            case "POST" -> api.post(path, body);
            case "PUT" -> api.put(path, body);
            case "PATCH" -> api.patch(path, body);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The example with something there in place of its made-up id. */
    static String withIds(PreparedAddress prepared, String name, String example) {
        return example.contains(SOME_ID) ? example.replace(SOME_ID, someId(prepared, name)) : example;
    }

    private static String someId(PreparedAddress prepared, String name) {
        return switch (name.split("/")[3]) {
            case "customers" -> prepared.customer();
            case "tags" -> prepared.tag();
            case "rules" -> prepared.onlyRule();
            default ->
                name.contains("/promises/")
                        ? prepared.manager()
                        : name.endsWith("/splits") ? prepared.entry() : prepared.conversation();
        };
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
