package heed.conversations;

import heed.identity.Actor;
import heed.platform.Ids;
import java.time.Instant;
import java.util.List;

/** What Heed itself writes into a timeline: who decided what. */
final class Events {

    private Events() {}

    /** @param event names the sentence {@code conversations.event.…} */
    static Entry entry(
            Actor actor, ConversationId conversation, String language, String event, List<String> facts, Instant at) {
        return new Entry(
                new EntryId(Ids.next()),
                conversation,
                EntryKind.EVENT,
                actor.kind() == Actor.Kind.SYSTEM ? AuthorKind.SYSTEM : AuthorKind.PERSON,
                actor.staff(),
                actor.name(),
                at,
                language,
                "",
                null,
                null,
                event,
                facts,
                List.of(),
                null);
    }
}
