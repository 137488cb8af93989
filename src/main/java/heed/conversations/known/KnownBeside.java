package heed.conversations.known;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.known.pages.KnownPanel;
import heed.conversations.known.pages.KnownPanel.Consent;
import heed.conversations.known.pages.KnownPanel.Link;
import heed.conversations.known.pages.KnownPanel.Order;
import heed.conversations.known.pages.KnownPanel.Pair;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerSketch;
import heed.parties.CustomerSketches;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known about the customer, beside the conversation: closed where there is nothing to say. */
@Component
class KnownBeside implements ConversationPanel {

    private final CustomerSketches sketches;
    private final Templates templates;
    private final Clock clock;

    KnownBeside(CustomerSketches sketches, Templates templates, Clock clock) {
        this.sketches = sketches;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.CUSTOMER;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        if (!actor.may(Right.CUSTOMERS_READ)) {
            return Optional.empty();
        }
        return sketches.sketch(conversation.customer())
                .map(sketch -> new Panel(
                        "known-about",
                        frame.text("known.title"),
                        templates.conversationsKnownPanel(frame, page(frame, sketch)),
                        sketch.saysSomething()));
    }

    private KnownPanel page(Frame frame, CustomerSketch sketch) {
        return new KnownPanel(
                "/customers/" + sketch.id(),
                sketch.pinned() == null ? "" : sketch.pinned(),
                sketch.limits().stream().map(each -> limit(frame, each)).toList(),
                facts(frame, sketch),
                sketch.tags(),
                sketch.orders().stream().map(each -> order(frame, each)).toList(),
                sketch.organisations().stream()
                        .map(each -> new Link("/organisations/" + each.id(), each.name()))
                        .toList(),
                sketch.consents().stream()
                        .map(each -> new Consent(
                                frame.text(
                                        each.given() ? "known.consent-given" : "known.consent-withdrawn",
                                        each.purpose(),
                                        frame.date(each.at())),
                                each.given()))
                        .toList());
    }

    private static List<Pair> facts(Frame frame, CustomerSketch sketch) {
        var pairs = new ArrayList<Pair>();
        if (sketch.preferredChannel() != null) {
            pairs.add(new Pair(frame.text("known.prefers"), frame.word("web.channel", sketch.preferredChannel()), ""));
        }
        sketch.facts()
                .forEach(each -> pairs.add(new Pair(
                        each.name(),
                        each.value(),
                        frame.text("known.fact-from", each.source(), frame.date(each.knownOn())))));
        return pairs;
    }

    private static String limit(Frame frame, CustomerSketch.Limit limit) {
        return limit.purpose() == null
                ? frame.text("known." + limit.kind())
                : frame.text("known.objection-to", limit.purpose());
    }

    private Order order(Frame frame, CustomerSketch.Order order) {
        Instant promised = order.promisedFor();
        Instant delivered = order.deliveredAt();
        boolean late = promised != null && (delivered == null ? clock.instant() : delivered).isAfter(promised);
        String when = delivered != null
                ? frame.text("known.order-delivered", frame.date(delivered))
                : promised != null
                        ? frame.text("known.order-promised", frame.date(promised))
                        : frame.text("known.order-placed", frame.date(order.placedAt()));
        return new Order(frame.text("known.order", order.externalId(), order.status()), when, late);
    }
}
