package heed.conversations.effort;

import heed.conversations.ConversationPanel;
import heed.conversations.KnownConversation;
import heed.conversations.effort.pages.EffortPanel;
import heed.conversations.effort.pages.EffortPanel.Count;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the conversation has cost its customer so far, beside it. */
@Component
class EffortBeside implements ConversationPanel {

    private final Efforts efforts;
    private final EffortFormulas formulas;
    private final Templates templates;
    private final Clock clock;

    EffortBeside(Efforts efforts, EffortFormulas formulas, Templates templates, Clock clock) {
        this.efforts = efforts;
        this.formulas = formulas;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.EFFORT;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation) {
        if (conversation.mergedInto() != null) {
            return Optional.empty();
        }
        Effort effort = of(conversation);
        EffortFormula formula = formulas.inForce();
        Instant since = conversation.waitingSince();
        var page = new EffortPanel(
                frame.number(formula.index(effort)),
                formula.version(),
                List.of(
                        new Count("contacts", effort.contacts(), formula.contacts()),
                        new Count("transfers", effort.transfers(), formula.transfers()),
                        new Count("repeats", effort.repeats(), formula.repeats()),
                        new Count("switches", effort.switches(), formula.switches()),
                        new Count("clarifications", effort.clarifications(), formula.clarifications()),
                        new Count("waits", effort.waits(), formula.waits())),
                effort.waited().isZero() ? "" : frame.duration(effort.waited()),
                since == null ? "" : frame.duration(Duration.between(since, clock.instant())));
        return Optional.of(new Panel(
                "effort", frame.text("effort.panel"), templates.conversationsEffortPanel(frame, page), false));
    }

    /** As it was counted, or what a first contact over this channel is. */
    Effort of(KnownConversation conversation) {
        boolean spoken =
                conversation.channel().equals("phone") || conversation.channel().equals("in-person");
        return efforts.find(conversation.id())
                .orElse(spoken ? new Effort(1, 0, 0, 0, 0, 0, Duration.ZERO, 1) : Effort.FIRST_CONTACT);
    }
}
