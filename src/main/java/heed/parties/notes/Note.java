package heed.parties.notes;

import heed.identity.Actor;
import heed.parties.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wrote down about a customer, for colleagues only. Its author may mend the words; a pinned one stands first. */
record Note(
        UUID id,
        CustomerId customer,
        String text,
        Instant writtenAt,
        @Nullable UUID author,
        String authorName,
        @Nullable Instant editedAt,
        @Nullable Instant pinnedAt,
        int version) {

    /** Only the author's own words are theirs to change. */
    boolean isBy(Actor actor) {
        return author == null ? actor.kind() == Actor.Kind.SYSTEM : author.equals(actor.staff());
    }

    Note worded(String words, Instant now) {
        return words.equals(text)
                ? this
                : new Note(id, customer, words, writtenAt, author, authorName, now, pinnedAt, version);
    }

    Note pinned(boolean pin, Instant now) {
        return pin == (pinnedAt != null)
                ? this
                : new Note(id, customer, text, writtenAt, author, authorName, editedAt, pin ? now : null, version);
    }
}
