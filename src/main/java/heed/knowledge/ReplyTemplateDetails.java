package heed.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a template by a form or by the API.
 *
 * @param scope {@code personal}, {@code team} or {@code company}
 * @param team key of the team of that scope
 * @param queues keys of the queues where it may be used; everywhere when left out
 * @param wordings by ISO 639-1 code
 */
record ReplyTemplateDetails(
        @Nullable String code,
        @Nullable String name,
        @Nullable String scope,
        @Nullable String team,
        @Nullable List<String> queues,
        @Nullable Map<String, WordedDetails> wordings) {

    record WordedDetails(@Nullable String text, @Nullable List<String> phrases) {}
}
