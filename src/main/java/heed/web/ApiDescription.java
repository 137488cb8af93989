package heed.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi.json} says of the API as a whole; its addresses come from the controllers. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Heed")
                        .version("1")
                        .description(
                                "Instants are ISO 8601 with offset, durations ISO 8601. Errors are RFC 9457 problem details with"
                                        + " JSON pointers to the faults. Every POST takes an Idempotency-Key.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Gives each address its sentence and example, and the problem with which it may be answered. */
    @Bean
    OpenApiCustomizer describedAddresses(ApiExamples examples) {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        examples.putInto(operation, method + " " + path);
                        operation.getResponses().addApiResponse("default", refusal());
                        if (method == HttpMethod.POST) {
                            operation.addParametersItem(new HeaderParameter()
                                    .name("Idempotency-Key")
                                    .description("The same key with the same body is answered the same and done once.")
                                    .schema(new StringSchema()));
                        }
                    }));
        };
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused, with the reason")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("pointer", new StringSchema().format("json-pointer"))
                                        .addProperty("detail", new StringSchema())));
    }
}
