package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.pages.NewerPage;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was said while somebody writes: asked again whenever the conversation has news. */
@Controller
class NewerController {

    private final VisibleConversations visible;
    private final Entries entries;
    private final Templates templates;

    NewerController(VisibleConversations visible, Entries entries, Templates templates) {
        this.visible = visible;
        this.entries = entries;
        this.templates = templates;
    }

    @GetMapping("/conversations/{number:\\d+}/newer")
    JteModel newer(Actor actor, Frame frame, @PathVariable long number, @RequestParam UUID seen) {
        Conversation conversation = visible.find(actor, number);
        List<Entry> newer =
                Notes.seen(actor, conversation, entries.recordedSince(conversation.id(), new EntryId(seen)));
        return templates.conversationsNewer(
                frame,
                new NewerPage(
                        conversation.id().value(),
                        number,
                        seen,
                        Timelines.items(frame, number, newer),
                        newer.isEmpty() ? null : newer.getLast().id().value()));
    }
}
