package heed.channels.mail.belonging;

import heed.channels.mail.belonging.pages.BelongingPanel;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offers beside a conversation the other one to which its letter seems to belong. */
@Component
class BelongingBeside implements ConversationPanel {

    private final ThreadHints hints;
    private final ConversationDirectory conversations;
    private final Templates templates;

    BelongingBeside(ThreadHints hints, ConversationDirectory conversations, Templates templates) {
        this.hints = hints;
        this.conversations = conversations;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.CUSTOMER;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        if (conversation.mergedInto() != null) {
            return Optional.empty();
        }
        List<ThreadHints.Hint> open = hints.open(conversation.id());
        List<BelongingPanel.Other> others = open.isEmpty() ? List.of() : others(actor, conversation, open);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "belonging",
                        frame.text("belonging.title"),
                        templates.channelsMailBelonging(
                                frame,
                                new BelongingPanel(
                                        conversation.url(),
                                        actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()),
                                        others)),
                        true));
    }

    private List<BelongingPanel.Other> others(
            Actor actor, KnownConversation conversation, List<ThreadHints.Hint> open) {
        Map<ConversationId, KnownConversation> seen =
                conversations
                        .findAll(
                                actor,
                                open.stream().map(ThreadHints.Hint::possibly).toList())
                        .stream()
                        .filter(each -> !conversation.id().equals(each.mergedInto()))
                        .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        return open.stream()
                .flatMap(each ->
                        Optional.ofNullable(seen.get(each.possibly())).map(other -> other(each, other)).stream())
                .toList();
    }

    private static BelongingPanel.Other other(ThreadHints.Hint hint, KnownConversation other) {
        return new BelongingPanel.Other(other.number(), other.subject(), other.url(), "belonging.why." + hint.why());
    }
}
