package heed.identity;

import heed.web.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who works here. Rights follow from the roles and end with a deactivation. */
public record StaffMember(
        StaffId id,
        String name,
        String email,
        Set<Role> roles,
        List<Membership> memberships,
        Preferences preferences,
        @Nullable Deactivation deactivation,
        int version) {

    public StaffMember {
        roles = Set.copyOf(roles);
        memberships = List.copyOf(memberships);
    }

    public boolean active() {
        return deactivation == null;
    }

    boolean is(CompanyRole role) {
        return roles.stream().anyMatch(each -> each.is(role));
    }

    /** The person as the one who acts. */
    public Actor actor() {
        return new Actor(id, name, Actor.Kind.PERSON, grants());
    }

    /** Whether the person may do this, as they are. */
    boolean may(Right right) {
        return grants().has(right);
    }

    /** A role in the company gives its rights everywhere, a place in a team gives them in the team's queues. */
    Grants grants() {
        if (!active()) {
            return Grants.NOTHING;
        }
        Grants grants = Grants.NOTHING;
        for (Role role : roles) {
            grants = grants.and(role.grants(Set.of(), Set.of()));
        }
        for (Membership membership : memberships) {
            grants = grants.and(membership.grants());
        }
        return grants;
    }

    Set<Right> rights() {
        return grants().held();
    }

    StaffMember with(@Nullable Deactivation changed) {
        return new StaffMember(id, name, email, roles, memberships, preferences, changed, version);
    }

    StaffMember with(Preferences changed) {
        return new StaffMember(id, name, email, roles, memberships, changed, deactivation, version);
    }

    /** What a person chose for the pages they see; theme is light, dark or empty for the system's choice. */
    public record Preferences(Language language, String theme, ZoneId zone) {}
}
