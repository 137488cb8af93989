package heed.conversations;

import heed.conversations.ConversationObserver.Appended;
import heed.conversations.ConversationObserver.Brought;
import heed.conversations.ConversationObserver.Changed;
import heed.conversations.ConversationObserver.Happening;
import heed.conversations.ConversationObserver.Merged;
import heed.conversations.ConversationObserver.Told;
import heed.conversations.ConversationObserver.Unmerged;
import heed.identity.Actor;
import heed.identity.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells every observer what happened to a conversation. */
@Component
record Observers(ObjectProvider<ConversationObserver> all) {

    void appended(Actor actor, Conversation conversation, @Nullable Conversation before, Entry entry) {
        tell(
                actor,
                new Appended(
                        KnownConversation.of(conversation),
                        before == null ? null : KnownConversation.of(before),
                        entry.id(),
                        entry.kind(),
                        entry.authorKind(),
                        entry.authorKind() == AuthorKind.PERSON ? StaffId.of(entry.author()) : null,
                        entry.said(),
                        entry.at()));
    }

    void brought(Actor actor, Conversation conversation, @Nullable Conversation before, Instant at) {
        tell(
                actor,
                new Brought(
                        KnownConversation.of(conversation), before == null ? null : KnownConversation.of(before), at));
    }

    void changed(Actor actor, Conversation conversation, Conversation before, Instant at) {
        tell(actor, new Changed(KnownConversation.of(conversation), KnownConversation.of(before), at));
    }

    void told(Actor actor, KnownConversation conversation, String event, Instant at) {
        tell(actor, new Told(conversation, event, at));
    }

    void merged(Actor actor, Conversation conversation, Conversation into, Instant at) {
        tell(actor, new Merged(KnownConversation.of(conversation), KnownConversation.of(into), at));
    }

    void unmerged(Actor actor, Conversation conversation, Conversation from, Instant at) {
        tell(actor, new Unmerged(KnownConversation.of(conversation), KnownConversation.of(from), at));
    }

    private void tell(Actor actor, Happening happening) {
        all.forEach(each -> each.happened(actor, happening));
    }
}
