package heed.identity;

import heed.identity.IssueToken.Wish;
import heed.identity.StaffDetails.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One member of staff for each role, with a token of everything the role may do: for tests that try every door. */
@Component
public class Roles {

    public static final String PASSWORD = "five doors and one key each";

    private static final String TEAM = "team-of-the-roles";

    private final AddStaff addStaff;
    private final StaffMembers staff;
    private final FormTeam formTeam;
    private final Teams teams;
    private final IssueToken issueToken;

    Roles(AddStaff addStaff, StaffMembers staff, FormTeam formTeam, Teams teams, IssueToken issueToken) {
        this.addStaff = addStaff;
        this.staff = staff;
        this.formTeam = formTeam;
        this.teams = teams;
        this.issueToken = issueToken;
    }

    /** The rights of each role. */
    public Map<String, Set<Right>> all() {
        var rights = new LinkedHashMap<String, Set<Right>>();
        for (String role : List.of("observer", "agent", "lead", "manager", "administrator")) {
            rights.put(role, member(role).rights());
        }
        return rights;
    }

    /** The address with which the one of this role signs in. */
    public String email(String role) {
        return member(role).email();
    }

    /** A token with all that the role may do; of the role {@code nothing}, one without any scope. */
    public String token(String role) {
        StaffMember owner = member(role.equals("nothing") ? "manager" : role);
        List<String> scopes = role.equals("nothing")
                ? List.of()
                : owner.rights().stream().map(Right::scope).toList();
        var issuer = new Actor(owner.id(), owner.name(), Actor.Kind.SYSTEM, Set.of(Right.values()), null);
        return issueToken.issue(issuer, new Wish(role, scopes, null)).secret();
    }

    /** A token with all that an agent may do who answers this queue alone. */
    public String agentOf(String queue) {
        String email = "agent.of." + queue + "@roles.example";
        StaffMember agent = staff.findByEmail(email).orElseGet(() -> {
            formTeam.form(Actor.SYSTEM, new TeamDetails("agents-of-" + queue, "Agents", List.of(queue)));
            Place place = new Place("agents-of-" + queue, "agent");
            return addStaff.add(
                    Actor.SYSTEM,
                    new StaffDetails("The agent", email, PASSWORD, List.of(), List.of(place), "en", null));
        });
        List<String> scopes = agent.rights().stream().map(Right::scope).toList();
        var issuer = new Actor(agent.id(), agent.name(), Actor.Kind.SYSTEM, Set.of(Right.values()), null);
        return issueToken.issue(issuer, new Wish("agent", scopes, null)).secret();
    }

    /** The address of somebody who has this role for one queue alone. */
    public String inTeamOf(String queue, String role) {
        String email = role + ".of." + queue + "@roles.example";
        if (staff.findByEmail(email).isEmpty()) {
            String team = role + "s-of-" + queue;
            formTeam.form(Actor.SYSTEM, new TeamDetails(team, team, List.of(queue)));
            addStaff.add(
                    Actor.SYSTEM,
                    new StaffDetails(
                            "The " + role, email, PASSWORD, List.of(), List.of(new Place(team, role)), "en", null));
        }
        return email;
    }

    /** What the person of this address may do. */
    public Set<Right> rightsOf(String email) {
        return staff.findByEmail(email).orElseThrow().rights();
    }

    /** A token with all that the person of this address may do. */
    public String tokenOf(String email) {
        StaffMember owner = staff.findByEmail(email).orElseThrow();
        var issuer = new Actor(owner.id(), owner.name(), Actor.Kind.SYSTEM, Set.of(Right.values()), null);
        List<String> scopes = owner.rights().stream().map(Right::scope).toList();
        return issueToken.issue(issuer, new Wish("their program", scopes, null)).secret();
    }

    private StaffMember member(String role) {
        String email = "the." + role + "@roles.example";
        return staff.findByEmail(email).orElseGet(() -> add(role, email));
    }

    private StaffMember add(String role, String email) {
        if (teams.find(TEAM).isEmpty()) {
            formTeam.form(Actor.SYSTEM, new TeamDetails(TEAM, "Roles", List.of("queue-of-the-roles")));
        }
        boolean inTeam = TeamRole.of(role).isPresent();
        return addStaff.add(
                Actor.SYSTEM,
                new StaffDetails(
                        "The " + role,
                        email,
                        PASSWORD,
                        inTeam ? List.of() : List.of(role),
                        inTeam ? List.of(new Place(TEAM, role)) : List.of(),
                        "en",
                        null));
    }
}
