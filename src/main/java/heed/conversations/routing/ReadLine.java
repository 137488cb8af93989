package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.calendars.WorkingTime;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.Priority;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.platform.Fault;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the line without taking from it: who is next and why, and who waits for somebody who is not there. */
@Component
class ReadLine {

    private static final int FIRST = 20;

    private final Lines lines;
    private final QueueRoutings queues;
    private final Agents agents;
    private final StaffDirectory staff;
    private final ConversationDirectory conversations;
    private final Calendars calendars;
    private final Clock clock;

    ReadLine(
            Lines lines,
            QueueRoutings queues,
            Agents agents,
            StaffDirectory staff,
            ConversationDirectory conversations,
            Calendars calendars,
            Clock clock) {
        this.lines = lines;
        this.queues = queues;
        this.agents = agents;
        this.staff = staff;
        this.conversations = conversations;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One who waits, and why they stand there. */
    record Place(KnownConversation conversation, Turn turn, Reason reason) {}

    /** What nobody who is there can take, and why not. */
    record Stuck(KnownConversation oldest, Lines.Kind kind, List<Fault> reasons) {}

    /** The queues whose line the actor may see. */
    List<QueueRouting> visible(Actor actor) {
        actor.require(Right.CONVERSATIONS_READ);
        return queues.all().stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .toList();
    }

    QueueRouting visible(Actor actor, String queue) {
        return visible(actor).stream()
                .filter(each -> each.queue().equals(queue))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The first of the queue. */
    List<Place> first(Actor actor, String queue) {
        QueueRouting routing = visible(actor, queue);
        Instant now = clock.instant();
        WorkingTime time = Line.time(routing, calendars);
        Line line = Line.whole(List.of(routing), calendars, now);
        List<Turn> first = lines.first(line, FIRST);
        Map<ConversationId, KnownConversation> known =
                known(actor, first.stream().map(Turn::conversation).toList());
        Map<Priority, Integer> among = new EnumMap<>(Priority.class);
        var places = new ArrayList<Place>();
        for (Turn turn : first) {
            int same = among.computeIfAbsent(turn.effective(), each -> lines.among(line, each));
            KnownConversation conversation = known.get(turn.conversation());
            if (conversation != null) {
                var reason = new Reason(
                        places.size() + 1,
                        same,
                        turn.effective(),
                        turn.steps(),
                        time.between(turn.enteredAt(), now),
                        turn.needs(),
                        turn.complex());
                places.add(new Place(conversation, turn, reason));
            }
        }
        return places;
    }

    /** Those who can be there for a queue's conversations, whether they are or not. */
    List<Agent> answering(String queue) {
        List<Colleague> may = staff.whoMayAnswer(queue);
        return agents.all(may.stream().map(Colleague::id).toList(), clock.instant());
    }

    List<Stuck> stuck(Actor actor) {
        Map<String, QueueRouting> mine =
                visible(actor).stream().collect(Collectors.toMap(QueueRouting::queue, Function.identity()));
        List<Lines.Kind> kinds = lines.kinds(mine.keySet());
        Map<ConversationId, KnownConversation> known =
                known(actor, kinds.stream().map(Lines.Kind::oldest).toList());
        Map<String, List<Agent>> there = kinds.stream()
                .map(Lines.Kind::queue)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::there));
        var stuck = new ArrayList<Stuck>();
        for (Lines.Kind kind : kinds) {
            QueueRouting queue = mine.get(kind.queue());
            KnownConversation oldest = known.get(kind.oldest());
            if (queue != null && oldest != null) {
                List<Fault> reasons = reasons(kind, there.getOrDefault(kind.queue(), List.of()), queue);
                if (!reasons.isEmpty()) {
                    stuck.add(new Stuck(oldest, kind, reasons));
                }
            }
        }
        return stuck;
    }

    /** Those who said that they are there; where nobody ever said anything, all who could be. */
    private List<Agent> there(String queue) {
        List<Agent> answering = answering(queue);
        boolean said = answering.stream().anyMatch(agent -> !agent.presence().equals(Presence.UNSAID));
        return answering.stream()
                .filter(agent -> agent.presence().mayAsk())
                .filter(agent -> !said || !agent.presence().equals(Presence.UNSAID))
                .toList();
    }

    private List<Fault> reasons(Lines.Kind kind, List<Agent> there, QueueRouting queue) {
        Instant before = Line.complexBefore(queue, Line.time(queue, calendars), clock.instant());
        return Eligibility.ofAll(kind.turn(), there, queue, before);
    }

    private Map<ConversationId, KnownConversation> known(Actor actor, Collection<ConversationId> ids) {
        return conversations.findAll(actor, ids).stream()
                .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
    }
}
