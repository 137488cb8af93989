package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.attention.pages.ReminderRow;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminders as pages show them; of a conversation that may not be read any more, nothing but the time. */
@Component
record ReminderRows(ConversationDirectory conversations) {

    List<ReminderRow> of(Frame frame, Actor actor, List<Reminder> reminders) {
        Map<ConversationId, KnownConversation> known =
                conversations
                        .findAll(
                                actor,
                                reminders.stream().map(Reminder::conversation).toList())
                        .stream()
                        .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        return reminders.stream()
                .map(each -> row(frame, each, known.get(each.conversation())))
                .toList();
    }

    private static ReminderRow row(Frame frame, Reminder reminder, @Nullable KnownConversation about) {
        return new ReminderRow(
                reminder.id().toString(),
                about == null ? "" : reminder.about(),
                frame.moment(reminder.dueAt()),
                reminder.toldAt() != null,
                about == null
                        ? frame.text("attention.reminders.gone")
                        : about.subject().isBlank() ? "#" + about.number() : about.subject(),
                about == null ? "" : about.url());
    }
}
