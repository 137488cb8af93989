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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Adds what was written on a conversation's page together with what the tools beside it were filled with: all of it or nothing. */
@Service
class PostWords {

    private final AppendEntry appendEntry;
    private final HandedFiles files;
    private final ReplyCopies copies;
    private final ObjectProvider<ComposerTool> tools;

    PostWords(AppendEntry appendEntry, HandedFiles files, ReplyCopies copies, ObjectProvider<ComposerTool> tools) {
        this.appendEntry = appendEntry;
        this.files = files;
        this.copies = copies;
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

    /** Adds words with the files and the copies that these fields name. */
    @Atomic
    Added append(Actor actor, ConversationId id, Addition addition, Map<String, String> fields) {
        return append(actor, id, addition, fields, new EntryId(Ids.next()));
    }

    private Added append(Actor actor, ConversationId id, Addition addition, Map<String, String> fields, EntryId entry) {
        List<String> uploads = uploads(fields);
        Addition whole =
                uploads.isEmpty() ? addition : addition.with(addition.words().with(files.take(actor, id, uploads)));
        List<CopyTo> people = addition.kind() == EntryKind.REPLY ? copies.chosen(actor, id, fields) : List.of();
        if (people.isEmpty()) {
            return appendEntry.append(actor, id, whole, entry);
        }
        Added added = appendEntry.append(actor, id, whole.copies(people), entry);
        if (added.anew()) {
            copies.sent(actor, added, people);
        }
        return added;
    }

    /** As a form names them. */
    static Map<String, String> fields(Collection<String> uploads) {
        return fields(uploads, List.of());
    }

    /** The same with addresses that get a copy. */
    static Map<String, String> fields(Collection<String> uploads, Collection<String> copies) {
        return Stream.concat(
                        uploads.stream().map(key -> HandedFiles.FIELD + key),
                        copies.stream().map(address -> ReplyCopies.FIELD + address))
                .collect(Collectors.toMap(Function.identity(), _ -> "on", (one, _) -> one));
    }

    /** Keys of the files that a form names. */
    static List<String> uploads(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(HandedFiles.FIELD))
                .map(name -> name.substring(HandedFiles.FIELD.length()))
                .toList();
    }

    /** @param entry how the new entry will be named */
    @Atomic
    void post(Actor actor, ConversationId id, Addition addition, Filled filled, EntryId entry) {
        Added added = append(actor, id, addition, filled.fields(), entry);
        tools.forEach(each -> each.posted(actor, added, addition.kind(), filled));
    }
}
