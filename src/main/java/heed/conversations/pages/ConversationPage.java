package heed.conversations.pages;

import gg.jte.Content;
import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with its timeline, the place to write, and what is known beside it.
 *
 * @param hours when its queue opens, empty while it is open
 * @param status how it stands, in the reader's words
 * @param mergeUndoable false for what only was a part of another for a while: its split is undone already
 * @param mayWaive whether the customer waits, and the reader may say that no reply is needed
 */
public record ConversationPage(
        InboxPage inbox,
        UUID id,
        long number,
        String subject,
        String channel,
        String channelIcon,
        String queue,
        String hours,
        String status,
        boolean done,
        String assigneeName,
        @Nullable Long mergedInto,
        boolean mergeUndoable,
        List<Due> dues,
        List<Content> marks,
        List<Item> timeline,
        List<Leaving> leaving,
        @Nullable Composer composer,
        @Nullable Handling handling,
        boolean mayWaive,
        Customer customer,
        List<Panel> panels,
        List<Other> others) {

    /** A promise and how it stands, with the reckoning. */
    public record Due(String key, InboxPage.Mark mark, String title, String url, List<Step> steps) {}

    public record Step(String moment, String words, boolean pause, boolean due) {}

    /**
     * One entry.
     *
     * @param day the day that begins with it, empty within a day
     * @param html clean HTML; empty for an event
     * @param event what happened, in the reader's language; empty for what was said
     */
    public record Item(
            UUID id,
            String css,
            String icon,
            String day,
            String author,
            String initials,
            boolean ofStaff,
            boolean automatic,
            Instant at,
            String html,
            String rest,
            String event,
            List<File> files,
            @Nullable Delivery delivery,
            List<Content> tools) {}

    /**
     * A reply that was sent and can still be taken back.
     *
     * @param html clean HTML
     * @param seconds until it leaves
     * @param mine whether the reader sent it
     */
    public record Leaving(
            UUID id, String author, String initials, String html, Instant leavesAt, long seconds, boolean mine) {}

    /**
     * A file of an entry.
     *
     * @param preview address of a page that shows it, empty where there is none
     * @param thumbnail address of a small picture of it, empty where there is none
     */
    public record File(String name, String url, long kilobytes, String preview, String thumbnail) {}

    public record Delivery(boolean failed, String remark, Instant at) {}

    /**
     * Where to write.
     *
     * @param tools what other modules offer to a writer
     * @param newer entries that the writer has not seen when their reply was refused
     * @param replies whether the writer may reply
     * @param notes whether the writer may leave notes
     */
    public record Composer(
            String kind,
            String text,
            String to,
            @Nullable UUID lastSeen,
            List<Content> tools,
            List<Item> newer,
            Faults faults,
            boolean replies,
            boolean notes) {}

    /**
     * What can be decided.
     *
     * @param snoozedUntil day and time as the field of a form holds them, empty where it is not snoozed
     */
    public record Handling(
            int version,
            List<Choice> statuses,
            List<Choice> assignees,
            List<Choice> queues,
            List<Choice> priorities,
            String tags,
            String snoozedUntil,
            boolean mine) {}

    public record Choice(String value, String words, boolean chosen) {}

    public record Customer(String name, String initials, String url, List<String> emails, List<String> phones) {}

    /** What another module says beside the conversation. */
    public record Panel(String key, String title, Content body, boolean open) {}

    public record Other(String url, String subject, String status, Instant at) {}
}
