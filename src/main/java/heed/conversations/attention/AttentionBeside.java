package heed.conversations.attention;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.attention.pages.AttentionPanel;
import heed.conversations.attention.pages.AttentionPanel.ReminderForm;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who watches the conversation, and what of it the reader wants to be reminded of. */
@Component
class AttentionBeside implements ConversationPanel {

    private final Watchers watchers;
    private final Reminders reminders;
    private final ReminderRows rows;
    private final StaffDirectory staff;
    private final Templates templates;

    AttentionBeside(
            Watchers watchers, Reminders reminders, ReminderRows rows, StaffDirectory staff, Templates templates) {
        this.watchers = watchers;
        this.reminders = reminders;
        this.rows = rows;
        this.staff = staff;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ATTENTION;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        StaffId own = actor.id();
        if (own == null || conversation.mergedInto() != null) {
            return Optional.empty();
        }
        Set<StaffId> watching = watchers.of(conversation.id());
        List<Reminder> mine = reminders.waiting(own, conversation.id());
        var page = new AttentionPanel(
                conversation.number(),
                watching.contains(own),
                WatcherController.watchers(staff.names(watching)),
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()),
                rows.of(frame, actor, mine),
                ReminderForm.EMPTY);
        return Optional.of(new Panel(
                "attention",
                frame.text("attention.panel"),
                templates.conversationsAttentionPanel(frame, page),
                !mine.isEmpty()));
    }
}
