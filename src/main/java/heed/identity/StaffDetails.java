package heed.identity;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a member of staff, by a form or by the API; null says nothing and leaves what is.
 *
 * @param password the first or a new password; without one nobody can sign in as this person
 * @param roles keys of roles in the company: manager, administrator, observer or one of its own
 * @param language en, sl, ru or fi
 * @param zone a name of the time zone database: {@code Europe/Ljubljana}
 * @param active false shuts the person out at once, true lets them in again
 */
public record StaffDetails(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable List<String> roles,
        @Nullable List<Place> teams,
        @Nullable String language,
        @Nullable String zone,
        @Nullable Boolean active) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]++@[^@\\s\\p{Cntrl}]++");

    /** Says nothing about whether the person may act. */
    public StaffDetails(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable List<String> roles,
            @Nullable List<Place> teams,
            @Nullable String language,
            @Nullable String zone) {
        this(name, email, password, roles, teams, language, zone, null);
    }

    /** A place in a team; role is agent, lead or a key of the company's own. */
    public record Place(@Nullable String team, @Nullable String role) {}

    /** The member with what is told; adds a fault for each field that cannot be understood. */
    StaffMember appliedTo(
            StaffMember member,
            Function<String, Optional<Team>> team,
            Function<String, Optional<Role>> role,
            List<Fault> faults) {
        return new StaffMember(
                member.id(),
                nameOr(member.name(), faults),
                emailOr(member.email(), faults),
                roles == null ? member.roles() : readRoles(roles, role, faults),
                teams == null ? member.memberships() : readTeams(teams, team, role, faults),
                new StaffMember.Preferences(
                        Choices.language(language, member.preferences().language(), faults),
                        member.preferences().theme(),
                        Choices.zone(zone, member.preferences().zone(), faults)),
                member.deactivation(),
                member.version());
    }

    private String nameOr(String before, List<Fault> faults) {
        String told = name == null ? before : name.strip();
        if (told.isEmpty() || told.length() > 200) {
            faults.add(Fault.at("/name", "identity.fault.name"));
        }
        return told;
    }

    private String emailOr(String before, List<Fault> faults) {
        String told = email == null ? before : email.strip();
        if (told.length() > 254 || !ADDRESS.matcher(told).matches()) {
            faults.add(Fault.at("/email", "identity.fault.email"));
        }
        return told;
    }

    private static Set<Role> readRoles(List<String> keys, Function<String, Optional<Role>> roleOf, List<Fault> faults) {
        var roles = new LinkedHashSet<Role>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<Role> role =
                    roleOf.apply(String.valueOf(keys.get(i))).filter(each -> each.kind() == Role.Kind.COMPANY);
            if (role.isEmpty()) {
                faults.add(Fault.at("/roles/" + i, "identity.fault.role"));
            }
            role.ifPresent(roles::add);
        }
        return roles;
    }

    private static List<Membership> readTeams(
            List<Place> places,
            Function<String, Optional<Team>> teamOf,
            Function<String, Optional<Role>> roleOf,
            List<Fault> faults) {
        var memberships = new ArrayList<Membership>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Optional<Team> team = place.team() == null ? Optional.empty() : teamOf.apply(place.team());
            Optional<Role> role = roleOf.apply(place.role() == null ? "agent" : place.role())
                    .filter(each -> each.kind() == Role.Kind.TEAM);
            if (team.isEmpty()) {
                faults.add(Fault.at("/teams/" + i + "/team", "identity.fault.team"));
            } else if (role.isEmpty()) {
                faults.add(Fault.at("/teams/" + i + "/role", "identity.fault.team-role"));
            } else if (memberships.stream().noneMatch(known -> known.team().equals(place.team()))) {
                memberships.add(new Membership(
                        team.get().key(),
                        role.get(),
                        Set.copyOf(team.get().queues()),
                        Set.copyOf(team.get().onlyReads())));
            }
        }
        return memberships;
    }
}
