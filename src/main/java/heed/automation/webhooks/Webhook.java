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
 * @param queues keys of those of which it is told; none means all
 * @param former the secret before this one, while it signs as well, null otherwise
 * @param stopped when Heed switched it off, and why, null where it did not
 */
record Webhook(
        WebhookId id,
        String name,
        String url,
        Set<EventKind> events,
        Set<String> queues,
        byte[] lockedSecret,
        @Nullable Former former,
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

    /** A secret that was replaced, and until when it signs. */
    record Former(byte[] locked, Instant until) {}

    Webhook {
        events = Set.copyOf(events);
        queues = Set.copyOf(queues);
    }

    /** Whether it is told of what happens in this queue. */
    boolean hears(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    /** Until when the secret before this one signs as well; null where it does no more. */
    @Nullable
    Instant bothUntil(Instant now) {
        return former != null && now.isBefore(former.until()) ? former.until() : null;
    }

    /** What the audit trail keeps of it: all but the secret. */
    Map<String, @Nullable Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("name", name);
        told.put("url", url);
        told.put("events", List.of(Occurrences.keys(events)));
        told.put("queues", queues.stream().sorted().toList());
        told.put("on", on);
        told.put("archived", archived);
        return told;
    }
}
