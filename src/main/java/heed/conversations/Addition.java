package heed.conversations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added to a conversation.
 *
 * @param author null lets the kind decide: the customer for a customer message, the actor otherwise
 * @param authorName null takes the customer's or the actor's name
 * @param at when it was said; null means now
 * @param lastSeenEntry the newest entry that the writer had read; null where nobody could be overtaken
 * @param copies who gets a copy of a reply beside the customer
 * @param externalId the sender's own id: adding again with the same one changes nothing
 */
public record Addition(
        EntryKind kind,
        Words words,
        @Nullable AuthorKind author,
        @Nullable String authorName,
        @Nullable Instant at,
        @Nullable EntryId lastSeenEntry,
        @Nullable String externalId,
        List<CopyTo> copies) {

    public Addition {
        copies = List.copyOf(copies);
    }

    public static Addition of(EntryKind kind, Words words) {
        return new Addition(kind, words, null, null, null, null, null, List.of());
    }

    /** The same with other words. */
    public Addition with(Words other) {
        return new Addition(kind, other, author, authorName, at, lastSeenEntry, externalId, copies);
    }

    public Addition at(@Nullable Instant moment) {
        return new Addition(kind, words, author, authorName, moment, lastSeenEntry, externalId, copies);
    }

    public Addition by(AuthorKind speaker, @Nullable String name) {
        return new Addition(kind, words, speaker, name, at, lastSeenEntry, externalId, copies);
    }

    public Addition externalId(String id) {
        return new Addition(kind, words, author, authorName, at, lastSeenEntry, id, copies);
    }

    public Addition lastSeen(@Nullable EntryId entry) {
        return new Addition(kind, words, author, authorName, at, entry, externalId, copies);
    }

    /** The same with copies for these people. */
    Addition copies(List<CopyTo> people) {
        return new Addition(kind, words, author, authorName, at, lastSeenEntry, externalId, people);
    }
}
