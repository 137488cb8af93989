package heed.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code openapi/<module>.json} says of each address, such as {@code POST /api/v1/mail}: a sentence, and a body that Heed
 * takes there.
 */
@Component
class ApiExamples {

    private final Map<String, Example> examples = new LinkedHashMap<>();

    ApiExamples(JsonMapper json) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.json")) {
            try (InputStream words = file.getInputStream()) {
                examples.putAll(json.readValue(words, new TypeReference<Map<String, Example>>() {}));
            }
        }
    }

    /** @param type of the body where it is not JSON; the body is then its text */
    private record Example(
            String summary, @Nullable String type, @Nullable Object body) {}

    void putInto(Operation operation, String address) {
        Example example = examples.get(address);
        if (example == null) {
            return;
        }
        operation.setSummary(example.summary());
        if (example.body() != null) {
            String type = example.type() == null ? "application/json" : example.type();
            mediaType(operation, type).setExample(example.body());
        }
    }

    private static MediaType mediaType(Operation operation, String type) {
        if (operation.getRequestBody() == null) {
            operation.setRequestBody(new RequestBody().required(true).content(new Content()));
        }
        return operation
                .getRequestBody()
                .getContent()
                .computeIfAbsent(type, _ -> new MediaType().schema(new StringSchema()));
    }
}
