package heed.channels.imports.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where an export of another system is brought, with those brought before.
 *
 * @param systems titles by key
 * @param queues names by key
 */
public record ImportsPage(
        List<Brought> brought,
        Map<String, String> systems,
        Map<String, String> queues,
        String source,
        String account,
        String queue,
        Faults faults) {

    /** @param state as in the words {@code imports.state.…} */
    public record Brought(
            String url, String fileName, String system, Instant at, String by, String state, int conversations) {}
}
