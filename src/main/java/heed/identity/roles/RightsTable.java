package heed.identity.roles;

import heed.identity.Actor;
import heed.identity.Membership;
import heed.identity.QueueCatalogue;
import heed.identity.Right;
import heed.identity.Role;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.Team;
import heed.identity.Teams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says who may do what in each queue, by asking an {@link Actor} with each role the very question that every verb asks. */
@Component
class RightsTable {

    /** The rights that hold by queue, in the order in which they are shown. */
    static final List<Right> COLUMNS = Arrays.stream(Right.values())
            .filter(right -> right.reach() == Right.Reach.QUEUE)
            .toList();

    private final StaffMembers staff;
    private final Teams teams;
    private final ObjectProvider<QueueCatalogue> catalogue;

    RightsTable(StaffMembers staff, Teams teams, ObjectProvider<QueueCatalogue> catalogue) {
        this.staff = staff;
        this.teams = teams;
        this.catalogue = catalogue;
    }

    /** A role, in the company or in one team, with those who have it. */
    private record Post(Role role, @Nullable Team team) {

        Actor actor() {
            Set<String> queues = team == null ? Set.of() : Set.copyOf(team.queues());
            Set<String> onlyReads = team == null ? Set.of() : Set.copyOf(team.onlyReads());
            return new Actor(null, role.key(), Actor.Kind.PERSON, role.grants(queues, onlyReads));
        }
    }

    /** By queue, then the company's roles before the teams'. Only roles that somebody has. */
    List<QueueRights> lines(Actor actor) {
        actor.require(Right.STAFF_WRITE);
        Map<Post, List<String>> posts = posts();
        Map<String, String> queues = queues();
        var lines = new ArrayList<QueueRights>();
        queues.forEach((queue, name) -> posts.forEach((post, people) -> {
            List<Right> rights = rights(post.actor(), queue);
            if (!rights.isEmpty()) {
                lines.add(new QueueRights(queue, name, post.role(), post.team(), rights, people));
            }
        }));
        return lines;
    }

    private static List<Right> rights(Actor actor, String queue) {
        return COLUMNS.stream().filter(right -> actor.may(right, queue)).toList();
    }

    private Map<String, String> queues() {
        var queues = new TreeMap<String, String>();
        teams.withSizes().keySet().forEach(team -> team.queues().forEach(queue -> queues.put(queue, queue)));
        catalogue.forEach(each -> queues.putAll(each.names()));
        var byName = new LinkedHashMap<String, String>();
        queues.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .forEach(each -> byName.put(each.getKey(), each.getValue()));
        return byName;
    }

    private Map<Post, List<String>> posts() {
        var found = new LinkedHashMap<Post, List<String>>();
        Collection<StaffMember> people = staff.allActive();
        people.forEach(person -> person.roles().stream()
                .sorted(Comparator.comparing(Role::key))
                .forEach(role -> add(found, new Post(role, null), person)));
        for (Team team : teams.withSizes().keySet()) {
            for (StaffMember person : people) {
                for (Membership place : person.memberships()) {
                    if (place.team().equals(team.key())) {
                        add(found, new Post(place.role(), team), person);
                    }
                }
            }
        }
        return found;
    }

    private static void add(Map<Post, List<String>> found, Post post, StaffMember person) {
        found.computeIfAbsent(post, _ -> new ArrayList<>()).add(person.name());
    }

    /**
     * What one role gives in one queue, and to whom.
     *
     * @param team null for a role in the company
     */
    record QueueRights(
            String queue,
            String queueName,
            Role role,
            @Nullable Team team,
            List<Right> rights,
            List<String> people) {}
}
