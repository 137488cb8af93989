package heed.identity.invitations;

import heed.identity.Actor;
import heed.identity.AddStaff;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.identity.Secrets;
import heed.identity.StaffDetails;
import heed.identity.StaffRoles;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks somebody to work here: they choose name and password themselves. */
@Service
class InviteStaff {

    private final Invitations invitations;
    private final InvitationLetter letter;
    private final AddStaff addStaff;
    private final StaffRoles roles;
    private final StepUp stepUp;
    private final Companies companies;
    private final AuditTrail audit;
    private final Clock clock;

    InviteStaff(
            Invitations invitations,
            InvitationLetter letter,
            AddStaff addStaff,
            StaffRoles roles,
            StepUp stepUp,
            Companies companies,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.letter = letter;
        this.addStaff = addStaff;
        this.roles = roles;
        this.stepUp = stepUp;
        this.companies = companies;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid where the address is nobody's to invite, or a role or team is unknown */
    @Atomic
    Invited invite(Actor actor, Wish wish) {
        actor.require(Right.STAFF_WRITE);
        List<Fault> faults = addStaff.faults(wish.details());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (wish.roles() != null && wish.roles().stream().anyMatch(this::opensStaff)) {
            stepUp.require(actor);
        }
        Instant now = clock.instant();
        Invitation invitation = wish.invitation(actor, companies.company().language(), now);
        String token = Secrets.random();
        if (!invitations.add(invitation, Secrets.hash(token))) {
            throw Invalid.at("/email", "invitations.fault.open-already");
        }
        audit.record(actor, "invitation", "invitation:" + invitation.id(), null, facts(invitation));
        return new Invited(invitation, letter.send(invitation, token));
    }

    private boolean opensStaff(String role) {
        return roles.find(role)
                .filter(each -> each.rights().contains(Right.STAFF_WRITE))
                .isPresent();
    }

    static Map<String, Object> facts(Invitation invitation) {
        return Map.of("email", invitation.email(), "roles", invitation.roles(), "teams", invitation.teams());
    }

    /** The invitation, with the link to hand over where no mail carries it. */
    record Invited(Invitation invitation, @Nullable String link) {}

    /** Who is wanted, as what; language is null for the company's own. */
    record Wish(
            @Nullable String email,
            @Nullable List<String> roles,
            @Nullable List<StaffDetails.Place> teams,
            @Nullable String language) {

        /** The invited will say their own name; the address stands in for it until then. */
        StaffDetails details() {
            String address = email == null ? "" : email.strip();
            return new StaffDetails(
                    address.isEmpty() ? "?" : address.substring(0, Math.min(200, address.length())),
                    address,
                    null,
                    roles,
                    teams,
                    language,
                    null);
        }

        private Invitation invitation(Actor actor, String companyLanguage, Instant now) {
            return new Invitation(
                    Ids.next(),
                    Objects.requireNonNull(email).strip(),
                    roles == null ? List.of() : roles,
                    teams == null ? List.of() : teams,
                    language == null ? companyLanguage : language,
                    actor.id(),
                    actor.name(),
                    now,
                    now.plus(Invitation.HOLDS));
        }
    }
}
