package heed.calendars;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Changes a calendar. Due times that were already reckoned stay as they are. */
@Service
class ChangeCalendar {

    private final Calendars calendars;
    private final AuditTrail audit;

    ChangeCalendar(Calendars calendars, AuditTrail audit) {
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * @param tag the entity tag of the calendar that the change was made from, empty to change any
     * @return the calendar as it is kept now, empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<StoredCalendar> change(Actor actor, String key, String tag, UnaryOperator<WorkingCalendar> change) {
        actor.require(Right.CALENDARS_WRITE);
        StoredCalendar before = calendars.findForUpdate(key).orElseThrow(NotFound::new);
        if (!tag.isEmpty() && !tag.equals("*") && !tag.equals(before.tag())) {
            return Optional.empty();
        }
        WorkingCalendar after = change.apply(before.calendar());
        if (after.equals(before.calendar())) {
            return Optional.of(before);
        }
        calendars.change(after);
        audit.record(
                actor,
                "calendar-change",
                "calendar:" + key,
                CalendarBody.of(before.calendar()),
                CalendarBody.of(after));
        return Optional.of(new StoredCalendar(after, before.version() + 1));
    }
}
