package heed.automation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a macro by a form or by the API.
 *
 * @param scope {@code personal}, {@code team} or {@code company}
 * @param team key of the team of that scope
 * @param queues keys of the queues where it may be run; everywhere when left out
 */
record MacroDetails(
        @Nullable String key,
        @Nullable String name,
        @Nullable String scope,
        @Nullable String team,
        @Nullable List<String> queues,
        @Nullable List<ActionDetails> actions) {}
