package heed.calendars;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Refused;
import org.springframework.stereotype.Service;

/** Draws up a calendar under a new key. */
@Service
class AddCalendar {

    private final Calendars calendars;
    private final AuditTrail audit;

    AddCalendar(Calendars calendars, AuditTrail audit) {
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * @return the calendar as it is kept; adding the same one again changes nothing
     * @throws Refused where another calendar has the key
     */
    @Atomic
    StoredCalendar add(Actor actor, WorkingCalendar calendar) {
        actor.require(Right.CALENDARS_WRITE);
        if (calendars.add(calendar)) {
            audit.record(actor, "calendar-addition", "calendar:" + calendar.key(), null, CalendarBody.of(calendar));
            return new StoredCalendar(calendar, 1);
        }
        return calendars
                .stored(calendar.key())
                .filter(stored -> stored.calendar().equals(calendar))
                .orElseThrow(() -> Refused.because("calendars.fault.key-taken", calendar.key()));
    }
}
