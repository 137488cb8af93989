package heed.automation.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is told in the API.
 *
 * @param events opened, customer-wrote, replied, assigned, moved, status-changed, priority-changed, tags-changed, promise-broken; none
 *     where only rules call it
 * @param queues keys of the queues of which it is told; none means all. A rule calls it from any queue
 */
record WebhookDetails(
        @Nullable String name,
        @Nullable String url,
        @Nullable List<String> events,
        @Nullable List<String> queues) {}
