package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Adds what was written on a conversation's page together with what the tools beside it were filled with: all of it or nothing. */
@Service
class PostWords {

    private final AppendEntry appendEntry;
    private final ObjectProvider<ComposerTool> tools;

    PostWords(AppendEntry appendEntry, ObjectProvider<ComposerTool> tools) {
        this.appendEntry = appendEntry;
        this.tools = tools;
    }

    /**
     * @throws Invalid with what is wrong with the words or with a tool's fields
     * @throws Refused with the newer entries where the writer has not seen them
     */
    @Atomic
    void post(Actor actor, ConversationId id, Addition addition, Filled filled) {
        post(actor, id, addition, filled, new EntryId(Ids.next()));
    }

    /** @param entry how the new entry will be named */
    @Atomic
    void post(Actor actor, ConversationId id, Addition addition, Filled filled, EntryId entry) {
        Added added = appendEntry.append(actor, id, addition, entry);
        tools.forEach(each -> each.posted(actor, added, addition.kind(), filled));
    }
}
