package heed.conversations.copies;

import gg.jte.Content;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.EntryTool;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says below a reply who got a copy of it. */
@Component
class CopiesBelow implements EntryTool {

    private final CopyReaders readers;
    private final Templates templates;

    CopiesBelow(CopyReaders readers, Templates templates) {
        this.readers = readers;
        this.templates = templates;
    }

    @Override
    public Map<EntryId, Content> tools(Frame frame, Actor actor, KnownConversation conversation, List<Shown> entries) {
        List<EntryId> replies = entries.stream()
                .filter(each -> each.kind() == EntryKind.REPLY)
                .map(Shown::id)
                .toList();
        var below = new HashMap<EntryId, Content>();
        if (!replies.isEmpty()) {
            readers.of(replies)
                    .forEach((reply, people) -> below.put(
                            reply,
                            templates.conversationsCopiesBelow(
                                    frame,
                                    people.stream()
                                            .map(each -> each.name().isEmpty()
                                                    ? each.address()
                                                    : each.name() + " <" + each.address() + ">")
                                            .toList())));
        }
        return below;
    }
}
