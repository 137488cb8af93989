package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.routing.pages.TurnPanel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows beside a conversation since when it waits, what it needs and why it was handed out. */
@Component
class TurnBesideConversation implements ConversationPanel {

    private final Turns turns;
    private final Handouts handouts;
    private final Complexities complexities;
    private final QueueRoutings queues;
    private final Calendars calendars;
    private final Templates templates;
    private final Clock clock;

    TurnBesideConversation(
            Turns turns,
            Handouts handouts,
            Complexities complexities,
            QueueRoutings queues,
            Calendars calendars,
            Templates templates,
            Clock clock) {
        this.turns = turns;
        this.handouts = handouts;
        this.complexities = complexities;
        this.queues = queues;
        this.calendars = calendars;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TURN;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        return turns.find(conversation.id(), List.of())
                .map(turn -> new Panel(
                        "turn",
                        frame.text("routing.panel"),
                        templates.conversationsRoutingTurn(frame, panel(frame, actor, conversation, turn)),
                        false));
    }

    private TurnPanel panel(Frame frame, Actor actor, KnownConversation conversation, Turn turn) {
        return new TurnPanel(
                conversation.number(),
                conversation.assignee() == null ? waits(frame, turn) : "",
                conversation.assignee() == null
                        ? ""
                        : handouts.last(conversation.id())
                                .filter(each -> each.staff().equals(conversation.assignee()))
                                .map(each -> each.reason().isEmpty()
                                        ? frame.text("routing.way." + each.way().key())
                                        : frame.text(
                                                "routing.reason", each.reason().toArray()))
                                .orElse(""),
                RoutingWords.skills(frame, turn.needs()),
                turn.complex(),
                complexities
                        .said(conversation.id())
                        .map(complex -> complex ? "complex" : "standard")
                        .orElse(""),
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()),
                "/routing/queues/" + conversation.queue());
    }

    private String waits(Frame frame, Turn turn) {
        QueueRouting queue = queues.find(turn.queue()).orElseThrow();
        Instant now = clock.instant();
        Duration waited = Line.time(queue, calendars).between(turn.enteredAt(), now);
        return frame.text("routing.waits", frame.duration(waited));
    }
}
