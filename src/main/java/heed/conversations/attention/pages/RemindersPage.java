package heed.conversations.attention.pages;

import java.util.List;

/** Somebody's reminders, the soonest first. */
public record RemindersPage(List<ReminderRow> reminders, String next) {

    public RemindersPage {
        reminders = List.copyOf(reminders);
    }
}
