package heed.conversations;

import heed.identity.StaffId;
import heed.parties.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer and the company say to each other about one matter.
 *
 * @param number what people call it by; 0 until its row has given it one
 */
record Conversation(
        ConversationId id,
        long number,
        Channel channel,
        String subject,
        CustomerId customer,
        String language,
        Instant openedAt,
        Handling handling,
        Latest latest,
        @Nullable ConversationId mergedInto,
        int version) {

    /**
     * What staff decide about it.
     *
     * @param label key of the company's own name for the status, null where it has none
     */
    record Handling(
            String queue,
            Priority priority,
            Status status,
            @Nullable StaffId assignee,
            List<String> tags,
            @Nullable Instant snoozedUntil,
            @Nullable String label) {

        Handling {
            tags = List.copyOf(tags);
        }

        Handling with(Status changed) {
            return new Handling(queue, priority, changed, assignee, tags, null, null);
        }
    }

    /**
     * Its newest entry, as a list shows it.
     *
     * @param waitingSince since when the customer waits for an answer, null while they do not
     */
    record Latest(
            EntryId entry,
            Instant at,
            EntryKind kind,
            String excerpt,
            @Nullable Instant waitingSince,
            boolean hasAttachment) {

        Latest waitingSince(@Nullable Instant since) {
            return new Latest(entry, at, kind, excerpt, since, hasAttachment);
        }
    }

    Status status() {
        return handling.status();
    }

    String queue() {
        return handling.queue();
    }

    Conversation with(Handling changed) {
        return new Conversation(
                id, number, channel, subject, customer, language, openedAt, changed, latest, mergedInto, version);
    }

    Conversation with(Latest changed) {
        return new Conversation(
                id, number, channel, subject, customer, language, openedAt, handling, changed, mergedInto, version);
    }

    /** The same under another name, or another customer's. */
    Conversation corrected(String called, CustomerId whose) {
        return new Conversation(
                id, number, channel, called, whose, language, openedAt, handling, latest, mergedInto, version);
    }

    Conversation numbered(long given) {
        return new Conversation(
                id, given, channel, subject, customer, language, openedAt, handling, latest, mergedInto, version);
    }

    Conversation withSurvivor(@Nullable ConversationId survivor) {
        return new Conversation(
                id, number, channel, subject, customer, language, openedAt, handling, latest, survivor, version);
    }

    /** The same after this entry: a customer's own message opens it again, a reply ends the waiting. */
    Conversation after(Entry entry) {
        boolean asks = entry.kind() == EntryKind.CUSTOMER_MESSAGE && entry.authorKind() == AuthorKind.CUSTOMER;
        boolean answers = entry.kind() == EntryKind.REPLY && entry.authorKind() == AuthorKind.PERSON;
        Instant since = latest.waitingSince();
        Instant waiting = asks && since == null ? entry.at() : answers ? null : since;
        boolean newest = entry.kind() != EntryKind.EVENT && !entry.at().isBefore(latest.at());
        Latest after = newest
                ? new Latest(
                        entry.id(),
                        entry.at(),
                        entry.kind(),
                        entry.excerpt(),
                        waiting,
                        latest.hasAttachment() || !entry.attachments().isEmpty())
                : new Latest(
                        latest.entry(),
                        latest.at(),
                        latest.kind(),
                        latest.excerpt(),
                        waiting,
                        latest.hasAttachment() || !entry.attachments().isEmpty());
        Conversation same = with(after);
        return asks && status() != Status.OPEN ? same.with(handling.with(Status.OPEN)) : same;
    }
}
