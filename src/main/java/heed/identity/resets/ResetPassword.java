package heed.identity.resets;

import heed.identity.AuditTrail;
import heed.identity.Passwords;
import heed.identity.Secrets;
import heed.identity.SignedInSessions;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.identity.resets.PasswordResets.Open;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Replaces a forgotten password by means of a link, once; the person is signed out everywhere. */
@Service
class ResetPassword {

    private final PasswordResets resets;
    private final OfferReset offerReset;
    private final StaffMembers staff;
    private final Passwords passwords;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    ResetPassword(
            PasswordResets resets,
            OfferReset offerReset,
            StaffMembers staff,
            Passwords passwords,
            SignedInSessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.resets = resets;
        this.offerReset = offerReset;
        this.staff = staff;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only looks: programs that read mail open links too. @throws NotFound for a token that holds no more, or never did */
    StaffMember look(String token) {
        return fitting(token).member();
    }

    /**
     * @throws NotFound for a token that holds no more, or never did
     * @throws Invalid for a weak password; the link then still holds
     */
    @Atomic
    void reset(String token, String password) {
        Fitting fitting = fitting(token);
        StaffMember member = fitting.member();
        List<Fault> faults = passwords.faults("/password", password, member.email());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!resets.use(fitting.link().id(), clock.instant())) {
            throw new NotFound();
        }
        staff.savePassword(member.id(), passwords.hash(password));
        sessions.endAll(member.id());
        audit.record(member.actor(), "password-reset", "staff:" + member.id().value(), null, null);
    }

    private Fitting fitting(String token) {
        Open link = resets.find(Secrets.hash(token), clock.instant()).orElseThrow(NotFound::new);
        StaffMember member =
                staff.find(link.staff()).filter(StaffMember::active).orElseThrow(NotFound::new);
        if (!MessageDigest.isEqual(link.replaces(), offerReset.replaces(member.id()))) {
            throw new NotFound();
        }
        return new Fitting(link, member);
    }

    private record Fitting(Open link, StaffMember member) {}
}
