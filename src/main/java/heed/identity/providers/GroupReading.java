package heed.identity.providers;

import heed.identity.Role;
import heed.identity.StaffRoles;
import heed.identity.Teams;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what a provider's groups are to give: only roles and teams that exist, and only by the word of a trusted provider. */
@Component
class GroupReading {

    static final int MOST = 100;

    private static final int LONGEST_CLAIM = 200;
    private static final int LONGEST_NAME = 255;
    private static final String USUAL = "agent";

    private final StaffRoles roles;
    private final Teams teams;

    GroupReading(StaffRoles roles, Teams teams) {
        this.roles = roles;
        this.teams = teams;
    }

    /** The provider with what is left out filled in; adds a fault for each field that will not do. */
    Provider read(Provider told, List<Fault> faults) {
        if (told.groupsClaim().length() > LONGEST_CLAIM
                || told.groupsClaim().isEmpty() && !told.groups().isEmpty()) {
            faults.add(Fault.at("/groupsClaim", "providers.fault.claim"));
        }
        if (told.groups().size() > MOST) {
            faults.add(Fault.at("/groups", "providers.fault.groups", MOST));
        }
        if (!told.trusted() && !told.groups().isEmpty()) {
            faults.add(Fault.at("/groups", "providers.fault.groups-trust"));
        }
        var read = new ArrayList<GroupMapping>();
        for (int n = 0; n < told.groups().size(); n++) {
            read.add(read("/groups/" + n, told.groups().get(n), faults));
        }
        return told.with(read);
    }

    private GroupMapping read(String at, GroupMapping told, List<Fault> faults) {
        String name = or(told.group());
        String role = or(told.role());
        String team = or(told.team());
        String teamRole = team.isEmpty() ? "" : or(told.teamRole()).isEmpty() ? USUAL : or(told.teamRole());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at(at + "/group", "providers.fault.group"));
        }
        if (role.isEmpty() && team.isEmpty()) {
            faults.add(Fault.at(at + "/role", "providers.fault.group-gives"));
        }
        if (!role.isEmpty() && isUnknown(role, Role.Kind.COMPANY)) {
            faults.add(Fault.at(at + "/role", "identity.fault.role"));
        }
        if (!team.isEmpty() && teams.find(team).isEmpty()) {
            faults.add(Fault.at(at + "/team", "identity.fault.team"));
        }
        if (!teamRole.isEmpty() && isUnknown(teamRole, Role.Kind.TEAM)) {
            faults.add(Fault.at(at + "/teamRole", "identity.fault.team-role"));
        }
        return new GroupMapping(name, filled(role), filled(team), filled(teamRole));
    }

    private boolean isUnknown(String role, Role.Kind kind) {
        return roles.find(role).filter(each -> each.kind() == kind).isEmpty();
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
