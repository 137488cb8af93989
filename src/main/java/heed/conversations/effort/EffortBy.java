package heed.conversations.effort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures of effort are broken down by. A team is the queues that it answers. */
enum EffortBy {
    QUEUE("c.queue", "c.queue"),
    TEAM("c.queue", "c.queue"),
    CHANNEL("c.channel", "c.channel"),
    AGENT("coalesce(c.assignee::text, '')", "coalesce(k.closed_by::text, '')");

    private final String begun;
    private final String closed;

    EffortBy(String begun, String closed) {
        this.begun = begun;
        this.closed = closed;
    }

    /** As SQL over conversations; of agents, who has it. */
    String begun() {
        return begun;
    }

    /** As SQL over closings; of agents, who closed. */
    String closed() {
        return closed;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EffortBy> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
