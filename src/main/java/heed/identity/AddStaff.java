package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.Company;
import heed.web.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes a person on as a member of staff. */
@Service
public class AddStaff {

    private final StaffMembers staff;
    private final Teams teams;
    private final StaffRoles roles;
    private final Passwords passwords;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final Companies companies;
    private final Clock clock;

    AddStaff(
            StaffMembers staff,
            Teams teams,
            StaffRoles roles,
            Passwords passwords,
            StepUp stepUp,
            AuditTrail audit,
            Companies companies,
            Clock clock) {
        this.staff = staff;
        this.teams = teams;
        this.roles = roles;
        this.passwords = passwords;
        this.stepUp = stepUp;
        this.audit = audit;
        this.companies = companies;
        this.clock = clock;
    }

    /** @throws Invalid where a field is missing, cannot be understood, or the address is somebody's already */
    @Atomic
    public StaffMember add(Actor actor, StaffDetails details) {
        actor.require(Right.STAFF_WRITE);
        var faults = new ArrayList<Fault>();
        StaffMember member = read(details, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (member.may(Right.STAFF_WRITE)) {
            stepUp.require(actor);
        }
        try {
            staff.add(member, details.password() == null ? null : passwords.hash(details.password()), clock.instant());
        } catch (DuplicateKeyException addedMeanwhile) {
            throw Invalid.at("/email", "identity.fault.email-taken");
        }
        audit.record(actor, "staff-addition", "staff:" + member.id().value(), null, StaffView.of(member));
        return member;
    }

    /** What stands in the way of adding this person, as {@link #add} would say it. */
    public List<Fault> faults(StaffDetails details) {
        var faults = new ArrayList<Fault>();
        read(details, faults);
        return List.copyOf(faults);
    }

    private StaffMember read(StaffDetails details, List<Fault> faults) {
        StaffMember member = details.appliedTo(nobodyYet(), teams::find, roles::find, faults);
        if (details.password() != null) {
            faults.addAll(passwords.faults("/password", details.password(), member.email()));
        }
        if (Boolean.FALSE.equals(details.active())) {
            faults.add(Fault.at("/active", "identity.fault.active"));
        }
        if (staff.findByEmail(member.email()).isPresent()) {
            faults.add(Fault.at("/email", "identity.fault.email-taken"));
        }
        return member;
    }

    private StaffMember nobodyYet() {
        Company company = companies.company();
        return new StaffMember(
                new StaffId(Ids.next()),
                "",
                "",
                Set.of(),
                List.of(),
                new StaffMember.Preferences(Language.of(company.language()), "", company.zone()),
                null,
                1);
    }
}
