package heed.conversations;

import gg.jte.Content;
import heed.conversations.EntryTool.Shown;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module what it shows below the entries of a timeline. */
@Component
record EntryTools(ObjectProvider<EntryTool> all) {

    Map<EntryId, List<Content>> below(Frame frame, Actor actor, Conversation conversation, List<Entry> timeline) {
        List<Shown> shown = timeline.stream()
                .filter(entry -> entry.kind() != EntryKind.EVENT)
                .map(entry -> new Shown(entry.id(), entry.kind(), entry.authorKind()))
                .toList();
        var below = new HashMap<EntryId, List<Content>>();
        all.forEach(each -> each.tools(frame, actor, KnownConversation.of(conversation), shown)
                .forEach((entry, content) ->
                        below.computeIfAbsent(entry, _ -> new ArrayList<>()).add(content)));
        return below;
    }
}
