package heed.conversations.attention.pages;

import heed.web.Faults;
import java.util.List;

/**
 * Who watches a conversation and what the reader wants to be reminded of, beside it.
 *
 * @param writes whether the reader may let colleagues watch
 */
public record AttentionPanel(
        long number,
        boolean watches,
        List<Watcher> watchers,
        boolean writes,
        List<ReminderRow> reminders,
        ReminderForm form) {

    public AttentionPanel {
        watchers = List.copyOf(watchers);
        reminders = List.copyOf(reminders);
    }

    /** A colleague who watches. */
    public record Watcher(String id, String name) {}

    /** What was typed. */
    public record ReminderForm(String about, String day, String time, Faults faults) {

        /** Nothing typed yet. */
        public static final ReminderForm EMPTY = new ReminderForm("", "", "09:00", Faults.NONE);
    }
}
