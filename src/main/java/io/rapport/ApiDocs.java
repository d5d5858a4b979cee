package io.rapport;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API docs say about all calls alike: whose API it is, and how a refusal looks (RFC 9457). */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    private static final String DESCRIPTION =
            """
            Requests, customers, promises and exceptions of a service organisation. Sign in with the browser's session or \
            with HTTP Basic, as one of the engine's users; the role decides what may be called. Times are ISO 8601 with an \
            offset. A refusal is `application/problem+json` (RFC 9457): `detail` says what is wrong and what to do, \
            `errors` names the fields.""";

    private static final String PROBLEM = "Problem";

    private static final Content AS_PROBLEM = new Content()
            .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));

    @Bean
    OpenAPI rapportApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("Where these docs come from")))
                .info(new Info()
                        .title("Rapport")
                        .version(version())
                        .description(DESCRIPTION)
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
    }

    /** "0.1.0", or "0.1.0, in development" between two releases; without a jar nothing says which. */
    private static String version() {
        return Optional.ofNullable(Rapport.class.getPackage().getImplementationVersion())
                .map(version -> version.replace("-SNAPSHOT", ", in development"))
                .orElse("in development");
    }

    @Bean
    OpenApiCustomizer problemAnswers() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach((path, calls) -> calls.readOperations().forEach(call -> tell(path, call)));
        };
    }

    private static void tell(String path, Operation call) {
        var answers = call.getResponses();
        refusals(path, call).forEach((status, why) -> {
            if (!answers.containsKey(status)) {
                answers.addApiResponse(status, new ApiResponse().description(why));
            }
        });
        answers.entrySet().stream()
                .filter(answer -> answer.getKey().matches("[45]\\d\\d"))
                .forEach(answer -> answer.getValue().setContent(AS_PROBLEM));
    }

    private static Map<String, String> refusals(String path, Operation call) {
        var refusals = new LinkedHashMap<String, String>();
        refusals.put("401", "Not signed in, or the password is wrong");
        refusals.put("403", "The role may not do this");
        if (path.contains("{")) {
            refusals.put("404", "There is no such thing");
        }
        if (call.getRequestBody() != null) {
            refusals.put("400", "Not readable as JSON");
            refusals.put("413", "Larger than 256 KiB");
            refusals.put("415", "Not JSON");
        }
        if (call.getRequestBody() != null || call.getParameters() != null) {
            refusals.put("422", "A field is missing, unknown or cannot be");
        }
        refusals.put("503", "Busy; the same again after Retry-After seconds");
        return refusals;
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema().example("customer.system"))
                .addProperty("reason", new StringSchema().example("must not be blank"));
        return new ObjectSchema()
                .description("A refusal, RFC 9457")
                .addProperty(
                        "type", new StringSchema().format("uri").example("urn:rapport:problem:kernel/field-refused"))
                .addProperty("title", new StringSchema().example("Unprocessable Entity"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().description("What is wrong, and what to do"))
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty(
                        "errors", new ArraySchema().items(field).description("The fields that were refused, if any"));
    }
}
