package heed.conversations.attention;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.EntityTag;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** A reminder is done, waits again, or waits for another time. It is its owner's alone, and the installation's own program's. */
@Service
class ChangeReminder {

    private final Reminders reminders;
    private final LiveNews news;
    private final Clock clock;

    ChangeReminder(Reminders reminders, LiveNews news, Clock clock) {
        this.reminders = reminders;
        this.news = news;
        this.clock = clock;
    }

    /** @throws NotFound where it is another's */
    Reminder find(Actor actor, UUID id) {
        actor.require(Right.CONVERSATIONS_READ);
        return reminders.find(id).filter(each -> mayKeep(actor, each)).orElseThrow(NotFound::new);
    }

    /** @param expected the version that was read, 0 for any */
    @Atomic
    Reminder done(Actor actor, UUID id, int expected) {
        return change(actor, id, expected, each -> each.done(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Atomic
    Reminder again(Actor actor, UUID id, int expected) {
        return change(actor, id, expected, Reminder::again);
    }

    /** @throws Invalid at {@code /dueAt} for a time that is over */
    @Atomic
    Reminder snooze(Actor actor, UUID id, Instant until, int expected) {
        if (!until.isAfter(clock.instant())) {
            throw Invalid.at("/dueAt", "attention.fault.due");
        }
        return change(actor, id, expected, each -> each.at(until.truncatedTo(ChronoUnit.MICROS)));
    }

    private Reminder change(Actor actor, UUID id, int expected, UnaryOperator<Reminder> change) {
        actor.require(Right.CONVERSATIONS_READ);
        Reminder found =
                reminders.findForUpdate(id).filter(each -> mayKeep(actor, each)).orElseThrow(NotFound::new);
        if (expected != 0 && expected != found.version()) {
            throw EntityTag.changedMeanwhile();
        }
        Reminder changed = change.apply(found);
        reminders.save(changed);
        news.tell("conversation:" + changed.conversation().value());
        return changed;
    }

    private static boolean mayKeep(Actor actor, Reminder reminder) {
        return actor.id() == null
                ? actor.kind() != Actor.Kind.VISITOR && actor.may(Right.CONVERSATIONS_WRITE)
                : actor.id().equals(reminder.staff());
    }
}
