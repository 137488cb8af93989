package heed.identity;

import java.util.Set;

/** A person's place in one team, with the team's queues and those of them that it only reads. */
public record Membership(String team, Role role, Set<String> queues, Set<String> onlyReads) {

    public Membership {
        queues = Set.copyOf(queues);
        onlyReads = Set.copyOf(onlyReads);
    }

    Grants grants() {
        return role.grants(queues, onlyReads);
    }
}
