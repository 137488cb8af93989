package heed.identity.scim;

import heed.identity.Actor;
import heed.identity.OwnAddress;
import heed.identity.Right;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.Team;
import heed.identity.Teams;
import heed.platform.NotFound;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams, for a company's directory to read: who is in which is decided in Heed. */
@RestController
@RequestMapping(
        path = "/scim/v2/Groups",
        produces = {ScimAnswers.TYPE, "application/json"})
class GroupsController {

    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private final Teams teams;
    private final StaffMembers staff;
    private final OwnAddress ownAddress;

    GroupsController(Teams teams, StaffMembers staff, OwnAddress ownAddress) {
        this.teams = teams;
        this.staff = staff;
        this.ownAddress = ownAddress;
    }

    @GetMapping
    ScimList<ScimGroup> list(
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count,
            Actor actor) {
        actor.require(Right.STAFF_PROVISION);
        List<Team> all = List.copyOf(teams.withSizes().keySet());
        int from = Math.clamp(startIndex, 1, all.size() + 1);
        int to = Math.min(all.size(), from - 1 + Math.clamp(count, 0, 200));
        return ScimList.of(
                all.subList(from - 1, to).stream()
                        .map(team -> view(team, List.of()))
                        .toList(),
                all.size(),
                from);
    }

    @GetMapping("/{key}")
    ScimGroup show(@PathVariable String key, Actor actor) {
        actor.require(Right.STAFF_PROVISION);
        return view(teams.find(key).orElseThrow(NotFound::new), staff.inTeam(key));
    }

    private ScimGroup view(Team team, List<StaffMember> members) {
        return new ScimGroup(
                List.of(SCHEMA),
                team.key(),
                team.name(),
                members.stream()
                        .map(member -> new Member(member.id().value().toString(), member.name()))
                        .toList(),
                new ScimUser.Meta("Group", ownAddress.base() + "/scim/v2/Groups/" + team.key()));
    }

    /** A team; its members are told for one team and left out in the list. */
    record ScimGroup(List<String> schemas, String id, String displayName, List<Member> members, ScimUser.Meta meta) {}

    record Member(String value, String display) {}
}
