package heed.identity;

import java.util.Set;

/** A person's place in one team, with the queues that the team answers. */
record Membership(String team, TeamRole role, Set<String> queues) {

    Membership {
        queues = Set.copyOf(queues);
    }
}
