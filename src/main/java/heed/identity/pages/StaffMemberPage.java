package heed.identity.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person, or the form for a new one.
 *
 * @param id null for a new one
 * @param roles keys of the company roles
 * @param companyRoles those to choose among
 * @param teamRoles those to choose among in a team
 * @param version what the form was made from, 0 for a new one
 * @param deactivatedAt null while active
 * @param mayChange whether the reader may change anything
 */
public record StaffMemberPage(
        @Nullable String id,
        String name,
        String email,
        Set<String> roles,
        List<TeamChoice> teams,
        List<RoleChoice> companyRoles,
        List<RoleChoice> teamRoles,
        String language,
        String zone,
        int version,
        @Nullable Instant deactivatedAt,
        boolean mayChange,
        Faults faults) {

    /** A team and the person's role in it, empty for none. */
    public record TeamChoice(String key, String name, String role) {}

    public boolean isNew() {
        return id == null;
    }

    /** Where the form goes. */
    public String action() {
        return id == null ? "/settings/staff" : "/settings/staff/" + id;
    }
}
