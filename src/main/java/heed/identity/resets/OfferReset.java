package heed.identity.resets;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.OwnAddress;
import heed.identity.PasswordRules;
import heed.identity.PlainName;
import heed.identity.Right;
import heed.identity.Secrets;
import heed.identity.StaffId;
import heed.identity.StaffMail;
import heed.identity.StaffMember;
import heed.identity.StaffMembers;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Companies;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Makes a link with which a person chooses a new password, and brings it to them. */
@Service
class OfferReset {

    static final Duration HOLDS = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final PasswordResets resets;
    private final StaffMembers staff;
    private final PasswordRules rules;
    private final StaffMail mail;
    private final OwnAddress ownAddress;
    private final Companies companies;
    private final Text text;
    private final AuditTrail audit;
    private final Clock clock;

    OfferReset(
            PasswordResets resets,
            StaffMembers staff,
            PasswordRules rules,
            StaffMail mail,
            OwnAddress ownAddress,
            Companies companies,
            Text text,
            AuditTrail audit,
            Clock clock) {
        this.resets = resets;
        this.staff = staff;
        this.rules = rules;
        this.mail = mail;
        this.ownAddress = ownAddress;
        this.companies = companies;
        this.text = text;
        this.audit = audit;
        this.clock = clock;
    }

    /** For somebody who asked at the door: a mail leaves only where the address is an active member's. */
    @Atomic
    void mailTo(String email) {
        Optional<StaffMember> claimed =
                staff.findByEmail(email).filter(StaffMember::active).filter(member -> rules.opensFor(member.id()));
        if (claimed.isPresent() && mail.possible()) {
            StaffMember member = claimed.get();
            audit.record(
                    Actor.SYSTEM, "password-reset-offer", "staff:" + member.id().value(), null, null);
            write(member, link(member));
        }
    }

    /**
     * For an administrator who helps a colleague.
     *
     * @return the person, with the link to hand over where no mail carries it
     * @throws Refused for somebody who may not sign in at all
     */
    @Atomic
    Offered offer(Actor actor, StaffId id) {
        actor.require(Right.STAFF_WRITE);
        StaffMember member = staff.find(id).orElseThrow(NotFound::new);
        if (!member.active() || !rules.opensFor(id)) {
            throw Refused.because("resets.fault.inactive", member.name());
        }
        audit.record(actor, "password-reset-offer", "staff:" + id.value(), null, null);
        String link = link(member);
        if (!mail.possible()) {
            return new Offered(member.name(), link);
        }
        write(member, link);
        return new Offered(member.name(), null);
    }

    private String link(StaffMember member) {
        String token = Secrets.random();
        Instant now = clock.instant();
        resets.open(member.id(), Secrets.hash(token), replaces(member.id()), now, now.plus(HOLDS));
        return ownAddress.of("/password-reset/" + token + "?language="
                + member.preferences().language().code());
    }

    /** What the link holds for: as soon as another password is stored, it does not fit any more. */
    byte[] replaces(StaffId id) {
        return Secrets.hash(Objects.requireNonNullElse(staff.password(id), ""));
    }

    private void write(StaffMember member, String link) {
        Locale locale = member.preferences().language().locale();
        String company = PlainName.of(companies.company().name());
        mail.send(
                member.email(),
                text.of(locale, "resets.mail.subject", company),
                text.of(locale, "resets.mail.text", PlainName.of(member.name()), link, HOLDS.toMinutes()));
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "UTC")
    void forget() {
        resets.forgetBefore(clock.instant().minus(KEPT));
    }

    /** For whom a link was made; the link is null where a mail carries it. */
    record Offered(String name, @Nullable String link) {}
}
