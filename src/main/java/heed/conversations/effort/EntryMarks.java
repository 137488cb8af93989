package heed.conversations.effort;

import gg.jte.Content;
import heed.conversations.AuthorKind;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.EntryTool;
import heed.conversations.KnownConversation;
import heed.conversations.effort.pages.MarkButtons;
import heed.conversations.effort.pages.MarkButtons.Button;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One click below a message or reply says what it cost the customer. */
@Component
class EntryMarks implements EntryTool {

    private final EffortMarks marks;
    private final Templates templates;

    EntryMarks(EffortMarks marks, Templates templates) {
        this.marks = marks;
        this.templates = templates;
    }

    @Override
    public Map<EntryId, Content> tools(Frame frame, Actor actor, KnownConversation conversation, List<Shown> entries) {
        boolean changes = actor.may(Right.CONVERSATIONS_WRITE, conversation.queue());
        Map<EntryId, Set<String>> set = marks.of(entries.stream().map(Shown::id).toList());
        var tools = new HashMap<EntryId, Content>();
        for (Shown entry : entries) {
            Set<String> here = set.getOrDefault(entry.id(), Set.of());
            List<Button> buttons = kinds(entry).stream()
                    .map(kind -> new Button(kind.key(), kind.icon(), here.contains(kind.key())))
                    .filter(button -> changes || button.set())
                    .toList();
            if (!buttons.isEmpty()) {
                var page = new MarkButtons(
                        conversation.number(), entry.id().value().toString(), buttons, changes);
                tools.put(entry.id(), templates.conversationsEffortMarks(frame, page));
            }
        }
        return tools;
    }

    private static List<MarkKind> kinds(Shown entry) {
        if (entry.author() == AuthorKind.CUSTOMER) {
            return List.of(MarkKind.REPEATED, MarkKind.CONFIRMED);
        }
        return entry.kind() == EntryKind.REPLY && entry.author() == AuthorKind.PERSON
                ? List.of(MarkKind.REPEATED, MarkKind.CLARIFICATION)
                : List.of();
    }
}
