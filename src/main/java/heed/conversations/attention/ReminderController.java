package heed.conversations.attention;

import gg.jte.models.runtime.JteModel;
import heed.conversations.attention.pages.RemindersPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A person's own reminders: listed, done, put off. */
@Controller
@RequestMapping("/reminders")
class ReminderController {

    private static final int ROWS = 50;

    private final Reminders reminders;
    private final ReminderRows rows;
    private final ChangeReminder changeReminder;
    private final Templates templates;
    private final Clock clock;

    ReminderController(
            Reminders reminders, ReminderRows rows, ChangeReminder changeReminder, Templates templates, Clock clock) {
        this.reminders = reminders;
        this.rows = rows;
        this.changeReminder = changeReminder;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame, @RequestParam(required = false) @Nullable UUID cursor) {
        actor.require(Right.CONVERSATIONS_READ);
        StaffId own = actor.id();
        Slice<Reminder> slice = own == null
                ? new Slice<>(List.of(), null)
                : Slice.of(
                        reminders.waiting(own, cursor, ROWS + 1),
                        ROWS,
                        each -> each.id().toString());
        return templates.conversationsAttentionReminders(
                frame,
                new RemindersPage(
                        rows.of(frame, actor, slice.items()),
                        slice.next() == null ? "" : "/reminders?cursor=" + slice.next()));
    }

    @PostMapping("/{id}/settlement")
    RedirectView settle(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        changeReminder.done(actor, id, 0);
        next.addFlashAttribute(
                Toast.FLASH, Toast.of("attention.reminder.done").undoneBy("/reminders/" + id + "/reopening"));
        return toList();
    }

    @PostMapping("/{id}/reopening")
    RedirectView reopen(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        changeReminder.again(actor, id, 0);
        next.addFlashAttribute(Toast.FLASH, Toast.of("attention.reminder.again"));
        return toList();
    }

    /** Until tomorrow at nine. */
    @PostMapping("/{id}/snooze")
    RedirectView snooze(Actor actor, Frame frame, @PathVariable UUID id, RedirectAttributes next) {
        Reminder snoozed = changeReminder.snooze(actor, id, ReminderTimes.morning(clock.instant(), 1, frame.zone()), 0);
        next.addFlashAttribute(Toast.FLASH, Toast.of("attention.reminder.snoozed", frame.moment(snoozed.dueAt())));
        return toList();
    }

    private static RedirectView toList() {
        return new RedirectView("/reminders", true, false, false);
    }
}
