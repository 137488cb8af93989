package heed.automation.webhooks;

import heed.automation.EventKind;
import heed.automation.Occurrences;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A receiver outside.
 *
 * @param events of which it is told; rules may call it besides
 * @param stopped when Heed switched it off, and why, null where it did not
 */
record Webhook(
        WebhookId id,
        String name,
        String url,
        Set<EventKind> events,
        byte[] lockedSecret,
        Instant writtenAt,
        @Nullable StaffId writtenBy,
        String writtenByName,
        boolean on,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Stopped stopped,
        boolean archived,
        int version) {

    /** @param why key of the reason: gone, failing */
    record Stopped(Instant at, String why) {}

    Webhook {
        events = Set.copyOf(events);
    }

    /** What the audit trail keeps of it: all but the secret. */
    Map<String, @Nullable Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("name", name);
        told.put("url", url);
        told.put("events", List.of(Occurrences.keys(events)));
        told.put("on", on);
        told.put("archived", archived);
        return told;
    }
}
