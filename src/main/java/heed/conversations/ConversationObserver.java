package heed.conversations;

import heed.identity.Actor;
import heed.identity.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Told in the same transaction what happened to a conversation, so that what follows from it can neither be lost nor be seen
 * without it. Do little: everybody who writes waits for it.
 */
public interface ConversationObserver {

    void happened(Actor actor, Happening happening);

    /** What can happen. */
    sealed interface Happening {

        /** The conversation as it stands now. */
        KnownConversation conversation();
    }

    /** A message, reply, note or talk was added. The conversation's first entry is told as one too. */
    record Appended(
            KnownConversation conversation,
            @Nullable KnownConversation before,
            EntryId entry,
            EntryKind kind,
            AuthorKind author,
            @Nullable StaffId staff,
            String text,
            Instant at)
            implements Happening {}

    /** Somebody decided something about it. */
    record Changed(KnownConversation conversation, KnownConversation before, Instant at) implements Happening {}

    /**
     * It was brought from another system, or what was said there since was: all of it is past, nothing of it happens now.
     *
     * @param before null where it is new here
     */
    record Brought(KnownConversation conversation, @Nullable KnownConversation before, Instant at)
            implements Happening {}

    /**
     * A module wrote into its timeline what happened there.
     *
     * @param event as given to {@link KeepTimeline#tell}
     */
    record Told(KnownConversation conversation, String event, Instant at) implements Happening {}

    /** It became part of another. */
    record Merged(KnownConversation conversation, KnownConversation into, Instant at) implements Happening {}

    /** It stands alone again. */
    record Unmerged(KnownConversation conversation, KnownConversation from, Instant at) implements Happening {}
}
