package heed.conversations.history;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.ReadTimeline;
import heed.identity.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened in a conversation, a screenful at a time. */
@Component
class ReadHistory {

    /** Read at once; a conversation with more is read on behind it. */
    private static final int MOST = 2000;

    private final ReadTimeline readTimeline;

    ReadHistory(ReadTimeline readTimeline) {
        this.readTimeline = readTimeline;
    }

    /**
     * Oldest first.
     *
     * @param who name of whoever did it, empty for anybody
     * @param after the last one read, null at the beginning
     */
    List<Happening> page(Actor actor, ConversationId id, Only only, String who, @Nullable UUID after, int limit) {
        return Happening.of(readTimeline.page(actor, id, after == null ? null : new EntryId(after), MOST)).stream()
                .filter(each -> only.holds(each.entry().kind())
                        && (who.isEmpty() || who.equals(each.entry().authorName())))
                .limit(limit)
                .toList();
    }

    /** Everybody who did something in it. */
    List<String> people(Actor actor, ConversationId id) {
        return readTimeline.page(actor, id, null, MOST).stream()
                .map(each -> each.authorName())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
