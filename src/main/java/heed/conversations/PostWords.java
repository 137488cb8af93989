package heed.conversations;

import heed.conversations.ComposerTool.Filled;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Adds what was written on a conversation's page together with what the tools beside it were filled with: all of it or nothing. */
@Service
class PostWords {

    private final AppendEntry appendEntry;
    private final HandedFiles files;
    private final ObjectProvider<ComposerTool> tools;

    PostWords(AppendEntry appendEntry, HandedFiles files, ObjectProvider<ComposerTool> tools) {
        this.appendEntry = appendEntry;
        this.files = files;
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

    /** Adds words with the files of these keys. */
    @Atomic
    Added append(Actor actor, ConversationId id, Addition addition, Collection<String> uploads) {
        return append(actor, id, addition, uploads, new EntryId(Ids.next()));
    }

    private Added append(Actor actor, ConversationId id, Addition addition, Collection<String> uploads, EntryId entry) {
        Addition whole =
                uploads.isEmpty() ? addition : addition.with(addition.words().with(files.take(actor, id, uploads)));
        return appendEntry.append(actor, id, whole, entry);
    }

    /** As a form names them. */
    static Map<String, String> fields(Collection<String> uploads) {
        return uploads.stream().collect(Collectors.toMap(key -> HandedFiles.FIELD + key, _ -> "on", (one, _) -> one));
    }

    private static List<String> uploads(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(HandedFiles.FIELD))
                .map(name -> name.substring(HandedFiles.FIELD.length()))
                .toList();
    }

    /** @param entry how the new entry will be named */
    @Atomic
    void post(Actor actor, ConversationId id, Addition addition, Filled filled, EntryId entry) {
        Added added = append(actor, id, addition, uploads(filled.fields()), entry);
        tools.forEach(each -> each.posted(actor, added, addition.kind(), filled));
    }
}
