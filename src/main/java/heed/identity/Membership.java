package heed.identity;

import java.util.Set;

/** A person's place in one team, with the queues that the team answers. */
public record Membership(String team, TeamRole role, Set<String> queues) {

    public Membership {
        queues = Set.copyOf(queues);
    }
}
