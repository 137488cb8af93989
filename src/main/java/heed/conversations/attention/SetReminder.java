package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Somebody wants to be reminded of a conversation that they may read. A program that belongs to nobody reminds whoever has it. */
@Service
class SetReminder {

    private final ConversationDirectory conversations;
    private final Reminders reminders;
    private final LiveNews news;
    private final Clock clock;

    SetReminder(ConversationDirectory conversations, Reminders reminders, LiveNews news, Clock clock) {
        this.conversations = conversations;
        this.reminders = reminders;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @throws Invalid at {@code /dueAt} and {@code /about}
     * @throws Refused where there is nobody to remind
     */
    @Atomic
    Reminder set(Actor actor, ConversationId id, @Nullable Instant dueAt, String about) {
        KnownConversation conversation = conversations.find(actor, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StaffId whom = actor.id() != null ? actor.id() : conversation.assignee();
        if (whom == null) {
            throw Refused.because("attention.fault.whom");
        }
        var faults = new ArrayList<Fault>();
        if (about.length() > Reminder.LONGEST) {
            faults.add(Fault.at("/about", "attention.fault.about", Reminder.LONGEST));
        }
        if (dueAt == null || !dueAt.isAfter(now)) {
            faults.add(Fault.at("/dueAt", "attention.fault.due"));
        }
        if (!faults.isEmpty() || dueAt == null) {
            throw new Invalid(faults);
        }
        UUID own = Ids.next();
        var reminder = new Reminder(
                own, conversation.id(), whom, about.strip(), dueAt.truncatedTo(ChronoUnit.MICROS), now, null, null, 1);
        reminders.add(reminder);
        news.tell("conversation:" + conversation.id().value());
        return reminder;
    }
}
