package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.conversations.ChangeConversation;
import heed.conversations.HandlingChange;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.conversations.routing.Handouts.Handout;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands somebody the first conversation of the line that they can take. Of two at once nobody gets the other's. */
@Service
class HandOut {

    private static final int DEPTH = 25;
    private static final int DEEPER = 1000;

    private final Turns turns;
    private final Lines lines;
    private final Agents agents;
    private final Handouts handouts;
    private final Calendars calendars;
    private final ChangeConversation changeConversation;
    private final KeepTimeline timeline;
    private final Clock clock;

    HandOut(
            Turns turns,
            Lines lines,
            Agents agents,
            Handouts handouts,
            Calendars calendars,
            ChangeConversation changeConversation,
            KeepTimeline timeline,
            Clock clock) {
        this.turns = turns;
        this.lines = lines;
        this.agents = agents;
        this.handouts = handouts;
        this.calendars = calendars;
        this.changeConversation = changeConversation;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What was handed out, and why. */
    record HandedOut(KnownConversation conversation, Turn turn, Reason reason) {}

    /**
     * @param actor who asked for it, or Heed itself
     * @param queues those from which to give
     */
    @Atomic
    Optional<HandedOut> to(StaffId staff, Collection<QueueRouting> queues, Way way, Actor actor) {
        agents.lock(staff);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Agent agent = agents.find(staff, now);
        if (way == Way.NEXT ? !agent.presence().mayAsk() : !agent.presence().takesWhatComes()) {
            return Optional.empty();
        }
        Line line = Line.of(agent, queues, calendars, now);
        return lines.claim(line, DEPTH)
                .or(() -> lines.claim(line, DEEPER))
                .map(turn -> handedOut(actor, staff, turn, reason(turn, line, queues, now), way, now));
    }

    private Reason reason(Turn turn, Line line, Collection<QueueRouting> queues, Instant now) {
        QueueRouting queue = queues.stream()
                .filter(each -> each.queue().equals(turn.queue()))
                .findFirst()
                .orElseThrow();
        return new Reason(
                1,
                lines.among(line, turn.effective()),
                turn.effective(),
                turn.steps(),
                Line.time(queue, calendars).between(turn.enteredAt(), now),
                turn.needs(),
                turn.complex());
    }

    private HandedOut handedOut(Actor actor, StaffId staff, Turn turn, Reason reason, Way way, Instant now) {
        String[] facts = reason.facts("they");
        turns.assign(turn.conversation(), staff);
        handouts.add(new Handout(Ids.next(), turn.conversation(), staff, turn.queue(), way, now, List.of(facts)));
        KnownConversation conversation = changeConversation.change(
                actor, turn.conversation(), new HandlingChange(null, Optional.of(staff), null, null, null, null, null));
        timeline.tell(actor, conversation, "routing.reason", facts);
        return new HandedOut(conversation, turn, reason);
    }
}
