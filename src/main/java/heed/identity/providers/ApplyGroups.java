package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.ChangeStaff;
import heed.identity.Membership;
import heed.identity.Right;
import heed.identity.Role;
import heed.identity.StaffDetails;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.StaffRoles;
import heed.identity.providers.ProviderGifts.Gift;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gives somebody who signs in what their groups at the provider give, and takes back what they gave and give no more. */
@Service
class ApplyGroups {

    private final StaffMembers staff;
    private final StaffRoles roles;
    private final ProviderGifts gifts;
    private final ChangeStaff changeStaff;
    private final AuditTrail audit;
    private final Clock clock;

    ApplyGroups(
            StaffMembers staff,
            StaffRoles roles,
            ProviderGifts gifts,
            ChangeStaff changeStaff,
            AuditTrail audit,
            Clock clock) {
        this.staff = staff;
        this.roles = roles;
        this.gifts = gifts;
        this.changeStaff = changeStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last person who may change staff keeps that, whatever the groups say; it is written down. */
    @Atomic
    void apply(Provider provider, StaffId id, Testimony who) {
        if (provider.groupsClaim().isEmpty() || !provider.trusted()) {
            return;
        }
        who.groups(provider.groupsClaim()).ifPresent(groups -> apply(provider, id, groups));
    }

    private void apply(Provider provider, StaffId id, Set<String> groups) {
        StaffMember member = staff.findForUpdate(id).orElseThrow(NotFound::new);
        Giving before = new Giving(
                member.roles().stream().map(Role::key).collect(Collectors.toSet()),
                member.memberships().stream()
                        .collect(Collectors.toMap(
                                Membership::team, each -> each.role().key())),
                gifts.of(id));
        Actor actor = new Actor(null, provider.name(), Actor.Kind.SYSTEM, Set.of(Right.STAFF_WRITE), null);
        Giving after = before.after(provider.key(), provider.groups(), groups);
        if (losesTheLastAdministrator(member, after)) {
            Set<String> kept = administering(before.roles());
            after = after.keeping(before, kept);
            audit.record(actor, "provider-groups-held", "staff:" + id.value(), null, Map.of("roles", kept));
        }
        keep(id, before.gifts(), after.gifts());
        if (!after.roles().equals(before.roles()) || !after.places().equals(before.places())) {
            changeStaff.change(actor, id, details(after));
        }
    }

    private boolean losesTheLastAdministrator(StaffMember member, Giving after) {
        return member.actor().may(Right.STAFF_WRITE)
                && administering(after.roles()).isEmpty()
                && staff.activeAdministratorsForUpdate().equals(Set.of(member.id()));
    }

    private Set<String> administering(Set<String> keys) {
        return keys.stream()
                .flatMap(key -> roles.find(key).stream())
                .filter(role -> role.rights().contains(Right.STAFF_WRITE))
                .map(Role::key)
                .collect(Collectors.toSet());
    }

    private void keep(StaffId id, Set<Gift> before, Set<Gift> after) {
        before.stream().filter(gift -> !after.contains(gift)).forEach(gift -> gifts.remove(id, gift));
        after.stream().filter(gift -> !before.contains(gift)).forEach(gift -> gifts.add(id, gift, clock.instant()));
    }

    private static StaffDetails details(Giving giving) {
        List<StaffDetails.Place> places = giving.places().entrySet().stream()
                .map(place -> new StaffDetails.Place(place.getKey(), place.getValue()))
                .toList();
        return new StaffDetails(
                null, null, null, giving.roles().stream().sorted().toList(), places, null, null);
    }
}
