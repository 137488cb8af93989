package heed.conversations.presence;

import gg.jte.Content;
import heed.conversations.ConversationId;
import heed.conversations.ConversationMark;
import heed.conversations.KnownConversation;
import heed.conversations.presence.pages.ViewersPage;
import heed.conversations.presence.pages.ViewersPage.Viewer;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The others who look at a conversation, on its head and in the inbox. */
@Component
class ViewersMark implements ConversationMark {

    private final Viewings viewings;
    private final Templates templates;
    private final Clock clock;

    ViewersMark(Viewings viewings, Templates templates, Clock clock) {
        this.viewings = viewings;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<Content> head(Frame frame, Actor actor, KnownConversation conversation) {
        List<Viewing> others = viewings.of(List.of(conversation.id()), actor.id(), clock.instant());
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.conversationsPresenceHead(page(frame, others)));
    }

    @Override
    public Map<ConversationId, Content> rows(Frame frame, Actor actor, Collection<ConversationId> conversations) {
        var marks = new LinkedHashMap<ConversationId, Content>();
        viewings.of(conversations, actor.id(), clock.instant()).stream()
                .collect(Collectors.groupingBy(Viewing::conversation))
                .forEach((id, others) -> marks.put(id, templates.conversationsPresenceRow(page(frame, others))));
        return marks;
    }

    private static ViewersPage page(Frame frame, List<Viewing> others) {
        return new ViewersPage(others.stream()
                .map(each -> new Viewer(
                        Frame.initials(each.name()),
                        each.writing() == null
                                ? frame.text("presence.reads", each.name())
                                : frame.text("presence.writes." + each.writing(), each.name()),
                        each.writing() != null))
                .toList());
    }
}
