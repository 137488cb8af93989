package heed.identity;

import heed.web.Language;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person who works here. Rights follow from the roles and end with a deactivation. */
public record StaffMember(
        StaffId id,
        String name,
        String email,
        Set<CompanyRole> roles,
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
        return roles.contains(role);
    }

    /** The person as the one who acts. */
    public Actor actor() {
        return new Actor(id, name, Actor.Kind.PERSON, rights(), queues());
    }

    Set<Right> rights() {
        var rights = EnumSet.noneOf(Right.class);
        if (active()) {
            roles.forEach(role -> rights.addAll(role.rights()));
            memberships.forEach(membership -> rights.addAll(membership.role().rights()));
        }
        return rights;
    }

    /**
     * A manager's rights hold in every queue. Who only looks on sees every queue too, unless a team gives the right to write:
     * then all rights hold in the team's queues alone, since one set of rights must never be wider than its narrowest source.
     */
    @Nullable
    Set<String> queues() {
        boolean everywhere = is(CompanyRole.MANAGER) || (!roles.isEmpty() && memberships.isEmpty());
        return everywhere
                ? null
                : memberships.stream()
                        .flatMap(membership -> membership.queues().stream())
                        .collect(Collectors.toUnmodifiableSet());
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
