package heed.conversations.routing;

import heed.conversations.routing.Absences.Absence;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says from when until when somebody is absent, or that they are back. Their open work goes back to its queues. */
@Service
class TellAbsence {

    private final Absences absences;
    private final Superiors superiors;
    private final HandBack handBack;
    private final AuditTrail audit;
    private final Stir stir;
    private final Clock clock;

    TellAbsence(Absences absences, Superiors superiors, HandBack handBack, AuditTrail audit, Stir stir, Clock clock) {
        this.absences = absences;
        this.superiors = superiors;
        this.handBack = handBack;
        this.audit = audit;
        this.stir = stir;
        this.clock = clock;
    }

    /** @param from null means now */
    @Atomic
    Absence tell(Actor actor, StaffId staff, @Nullable Instant from, @Nullable Instant until, @Nullable String remark) {
        superiors.requireLeadOrSelf(actor, staff);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant begins = from == null ? now : from;
        String said = remark == null ? "" : remark.strip();
        var faults = new ArrayList<Fault>();
        if (until == null || !until.isAfter(begins) || !until.isAfter(now)) {
            faults.add(Fault.at("/until", "routing.fault.until"));
        }
        if (said.length() > 200) {
            faults.add(Fault.at("/remark", "routing.fault.long", 200));
        }
        if (until == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var absence = new Absence(Ids.next(), staff, begins, until, said);
        absences.add(actor, absence, now);
        audit.record(actor, "absence", "staff:" + staff.value(), null, absence);
        if (!begins.isAfter(now)) {
            absences.openOf(staff).forEach(handBack::handBack);
        }
        stir.line();
        return absence;
    }

    @Atomic
    void withdraw(Actor actor, StaffId staff, UUID id) {
        superiors.requireLeadOrSelf(actor, staff);
        Absence absence =
                absences.find(id).filter(each -> each.staff().equals(staff)).orElseThrow(NotFound::new);
        absences.withdraw(id, clock.instant());
        audit.record(actor, "absence-withdrawal", "staff:" + staff.value(), absence, null);
        stir.line();
    }
}
