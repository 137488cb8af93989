package heed.conversations.links;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.links.pages.LinksPanel;
import heed.conversations.links.pages.LinksPanel.Choice;
import heed.conversations.links.pages.LinksPanel.Row;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What belongs to the conversation, beside it: of what the reader may not see, only that there is something. */
@Component
class LinksBeside implements ConversationPanel {

    private static final int MOST = 200;

    private final Links links;
    private final Templates templates;

    LinksBeside(Links links, Templates templates) {
        this.links = links;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LINKS;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        List<Linked> linked = links.of(conversation.id(), MOST);
        boolean writes =
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()) && conversation.mergedInto() == null;
        List<Linked> children = linked.stream()
                .filter(each -> each.relation() == Relation.CHILD)
                .toList();
        int open = (int) children.stream().filter(each -> !each.done()).count();
        int closable = writes && conversation.done()
                ? (int) children.stream()
                        .filter(each -> !each.done() && actor.may(Right.CONVERSATIONS_WRITE, each.queue()))
                        .count()
                : 0;
        var page = new LinksPanel(
                conversation.number(),
                writes,
                linked.stream().map(each -> row(frame, actor, each)).toList(),
                children.size(),
                open,
                closable,
                choices(frame, Relation.RELATED.key()));
        return Optional.of(new Panel(
                "links",
                frame.text("links.panel", linked.size()),
                templates.conversationsLinksPanel(frame, page),
                !linked.isEmpty()));
    }

    private static Row row(Frame frame, Actor actor, Linked each) {
        String relation = frame.text("links.relation." + each.relation().key());
        boolean split = each.relation().kind().equals("split");
        return actor.may(Right.CONVERSATIONS_READ, each.queue())
                ? new Row(
                        each.link(),
                        relation,
                        "/conversations/" + each.number(),
                        each.number(),
                        each.subject(),
                        frame.text("conversations.status." + each.status()),
                        each.done(),
                        split,
                        each.relation() == Relation.SPLIT_FROM)
                : new Row(each.link(), relation, "", 0, "", "", false, split, false);
    }

    static List<Choice> choices(Frame frame, String chosen) {
        return Relation.sayable()
                .map(each -> new Choice(
                        each.key(),
                        frame.text("links.as." + each.key()),
                        each.key().equals(chosen)))
                .toList();
    }
}
