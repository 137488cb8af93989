package heed.conversations.routing;

import heed.identity.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers, as far as it decides what they are handed.
 *
 * @param competent whether complex conversations are for them at once
 * @param load their open conversations by channel
 * @param calendar key of their working hours, null where none are set
 * @param version 0 while nobody has set them up
 */
record Agent(
        StaffId id,
        List<Skill> skills,
        boolean competent,
        Capacity capacity,
        @Nullable String calendar,
        Presence presence,
        Map<String, Integer> load,
        @Nullable Instant lastHandout,
        int version) {

    Agent {
        skills = List.copyOf(skills);
        load = Map.copyOf(load);
    }

    boolean meets(Skill need) {
        return skills.stream().anyMatch(skill -> skill.meets(need));
    }

    boolean hasRoom(String channel, QueueRouting queue) {
        return load.getOrDefault(channel, 0) < capacity.of(channel, queue.capacity());
    }

    /** The channels of which this person can take another conversation of the queue. */
    List<String> openChannels(QueueRouting queue) {
        return Capacity.CHANNELS.stream()
                .filter(channel -> hasRoom(channel, queue))
                .toList();
    }

    int openWork() {
        return load.values().stream().mapToInt(Integer::intValue).sum();
    }
}
