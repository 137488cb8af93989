package heed.conversations.promises;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.promises.pages.PromisePanel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was promised to the customer, beside the conversation; what looks like a promise and is none yet stands first. */
@Component
class PromisesBeside implements ConversationPanel {

    private final Promises promises;
    private final Commitments commitments;
    private final PromiseParts parts;
    private final Templates templates;

    PromisesBeside(Promises promises, Commitments commitments, PromiseParts parts, Templates templates) {
        this.promises = promises;
        this.commitments = commitments;
        this.parts = parts;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROMISES;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        List<Promise> all = promises.of(conversation.id());
        boolean writes =
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()) && conversation.mergedInto() == null;
        var page = new PromisePanel(
                conversation.number(),
                parts.rows(frame, actor, conversation, all),
                commitments.unbackedOf(conversation.id()).stream()
                        .map(each -> parts.unbacked(frame, each, conversation.number(), conversation.subject()))
                        .toList(),
                writes && !conversation.done(),
                parts.today(frame).toString(),
                writes ? parts.owners(actor, conversation.queue(), "") : List.of());
        boolean open = !page.unbacked().isEmpty() || all.stream().anyMatch(Promise::waits);
        return Optional.of(new Panel(
                "promises", frame.text("promises.panel"), templates.conversationsPromisesPanel(frame, page), open));
    }
}
