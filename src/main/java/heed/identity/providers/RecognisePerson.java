package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.StepUp;
import heed.platform.Atomic;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says which member of staff somebody is whom a provider knows; what an address merely claims is no proof. */
@Service
class RecognisePerson {

    private final Providers providers;
    private final ProviderLinks links;
    private final StaffMembers staff;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final Clock clock;

    RecognisePerson(
            Providers providers,
            ProviderLinks links,
            StaffMembers staff,
            StepUp stepUp,
            AuditTrail audit,
            Clock clock) {
        this.providers = providers;
        this.links = links;
        this.staff = staff;
        this.stepUp = stepUp;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Known by an earlier link, or for the first time by an address that a trusted provider has verified.
     *
     * @return empty for whoever is nobody here, or may not act at present
     */
    @Atomic
    Optional<StaffId> recognise(String provider, Testimony who) {
        Optional<StaffMember> linked = links.find(provider, who.subject()).flatMap(staff::find);
        Optional<StaffMember> known = linked.isPresent() ? linked : byVerifiedAddress(provider, who);
        return known.filter(StaffMember::active).map(StaffMember::id);
    }

    private Optional<StaffMember> byVerifiedAddress(String provider, Testimony who) {
        boolean believed = providers.find(provider).filter(Provider::trusted).isPresent()
                && !who.verifiedEmail().isEmpty();
        return believed
                ? staff.findByEmail(who.verifiedEmail())
                        .filter(StaffMember::active)
                        .filter(member -> link(provider, who, member, "verified-address"))
                : Optional.empty();
    }

    /** For somebody who is signed in and has just shown it again. @return false where either is linked to another already */
    @Atomic
    boolean link(Actor actor, String provider, Testimony who) {
        Optional<StaffMember> member = Optional.ofNullable(actor.id()).flatMap(staff::find);
        return member.isPresent()
                && (links.find(provider, who.subject()).equals(Optional.ofNullable(actor.id()))
                        || link(provider, who, member.get(), "own-wish"));
    }

    private boolean link(String provider, Testimony who, StaffMember member, String because) {
        boolean added = links.add(provider, who.subject(), member.id(), clock.instant());
        if (added) {
            audit.record(
                    member.actor(),
                    "provider-link",
                    "staff:" + member.id().value(),
                    null,
                    Map.of("provider", provider, "subject", who.subject(), "because", because));
        }
        return added;
    }

    /** A person's own link, taken back. */
    @Atomic
    void unlink(Actor actor, String provider) {
        stepUp.require(actor);
        StaffId id = actor.id();
        if (id != null && links.remove(provider, id)) {
            audit.record(actor, "provider-unlinking", "staff:" + id.value(), Map.of("provider", provider), null);
        }
    }

    /** Keys of the providers at which the actor is known. */
    List<String> linksOf(Actor actor) {
        @Nullable StaffId id = actor.id();
        return id == null ? List.of() : links.of(id);
    }
}
