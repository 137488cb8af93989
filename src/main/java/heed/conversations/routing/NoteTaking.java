package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.conversations.KnownConversation;
import heed.conversations.routing.Handouts.Handout;
import heed.conversations.routing.Overtakings.Overtaking;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.measurement.RecordFacts;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that somebody came to a conversation without its having been handed out, and whom they passed over. */
@Component
class NoteTaking {

    /** What is told later than this is of a time whose line nobody knows any more. */
    private static final Duration HISTORY = Duration.ofMinutes(1);

    private final Turns turns;
    private final Lines lines;
    private final Agents agents;
    private final QueueRoutings queues;
    private final Handouts handouts;
    private final Overtakings overtakings;
    private final Calendars calendars;
    private final RecordFacts recordFacts;
    private final Clock clock;

    NoteTaking(
            Turns turns,
            Lines lines,
            Agents agents,
            QueueRoutings queues,
            Handouts handouts,
            Overtakings overtakings,
            Calendars calendars,
            RecordFacts recordFacts,
            Clock clock) {
        this.turns = turns;
        this.lines = lines;
        this.agents = agents;
        this.queues = queues;
        this.handouts = handouts;
        this.overtakings = overtakings;
        this.calendars = calendars;
        this.recordFacts = recordFacts;
        this.clock = clock;
    }

    /** Before the conversation leaves the line: somebody answers it though it was nobody's. */
    void took(KnownConversation conversation, StaffId staff, Instant at) {
        Handout taking = note(conversation, staff, Way.BY_HAND, at);
        QueueRouting queue = queues.find(conversation.queue()).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean history = at.isBefore(now.minus(HISTORY));
        if (history || queue.discipline() == Discipline.BY_HAND) {
            return;
        }
        Line line = Line.of(agents.find(staff, now), List.of(queue), calendars, now);
        turns.find(conversation.id(), line.stretches().getFirst().older()).ifPresent(taken -> {
            Optional<Overtaking> overtaking = lines.overtaken(line, taken)
                    .map(older -> new Overtaking(
                            Ids.next(),
                            taking.id(),
                            conversation.id(),
                            staff,
                            queue.queue(),
                            now,
                            taken.effective(),
                            older.longest(),
                            older.since(),
                            older.count()));
            overtaking.ifPresent(overtakings::add);
            @Nullable Instant since = overtaking.map(Overtaking::overtakenSince).orElse(null);
            recordFacts.record(List.of(TakingMeasurements.taken(taking.id(), conversation, staff, now, since)));
        });
    }

    /** @param waited whether nobody had it before */
    void assigned(Actor actor, KnownConversation conversation, StaffId staff, boolean waited, Instant at) {
        if (waited && staff.equals(actor.id())) {
            took(conversation, staff, at);
        } else {
            note(conversation, staff, Way.GIVEN, at);
        }
    }

    private Handout note(KnownConversation conversation, StaffId staff, Way way, Instant at) {
        var handout = new Handout(Ids.next(), conversation.id(), staff, conversation.queue(), way, at, List.of());
        handouts.add(handout);
        return handout;
    }
}
