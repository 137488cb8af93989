package heed.conversations.routing;

import gg.jte.models.runtime.JteModel;
import heed.conversations.QueueNames;
import heed.conversations.routing.pages.LinePage;
import heed.conversations.routing.pages.QueueLinePage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who waits in which order and why, who is there, and what nobody can take. */
@Controller
class LineController {

    private final ReadLine readLine;
    private final Lines lines;
    private final QueueNames queueNames;
    private final StaffDirectory staff;
    private final Templates templates;
    private final Clock clock;

    LineController(
            ReadLine readLine,
            Lines lines,
            QueueNames queueNames,
            StaffDirectory staff,
            Templates templates,
            Clock clock) {
        this.readLine = readLine;
        this.lines = lines;
        this.queueNames = queueNames;
        this.staff = staff;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/routing")
    JteModel show(Actor actor, Frame frame) {
        List<QueueRouting> queues = readLine.visible(actor);
        Map<String, String> names = queueNames.names();
        List<Lines.Kind> kinds =
                lines.kinds(queues.stream().map(QueueRouting::queue).toList());
        Map<StaffId, Agent> people = new LinkedHashMap<>();
        var rows = queues.stream()
                .map(queue -> {
                    List<Agent> answering = readLine.answering(queue.queue());
                    answering.forEach(agent -> people.putIfAbsent(agent.id(), agent));
                    return row(frame, queue, names, kinds, answering);
                })
                .toList();
        return templates.conversationsRoutingLine(
                frame,
                new LinePage(
                        rows,
                        readLine.stuck(actor).stream()
                                .map(each -> stuck(frame, each, names))
                                .toList(),
                        people(actor, frame, people),
                        actor.may(Right.MEASUREMENTS_READ)));
    }

    @GetMapping("/routing/queues/{queue}")
    JteModel queue(Actor actor, Frame frame, @PathVariable String queue) {
        QueueRouting routing = readLine.visible(actor, queue);
        return templates.conversationsRoutingQueueLine(
                frame,
                new QueueLinePage(
                        queue,
                        queueNames.names().getOrDefault(queue, queue),
                        routing.discipline().key(),
                        actor.may(Right.QUEUES_WRITE, queue),
                        readLine.first(actor, queue).stream()
                                .map(place -> new QueueLinePage.Row(
                                        place.reason().place(),
                                        place.conversation().url(),
                                        place.conversation().subject(),
                                        place.turn().priority().key(),
                                        place.turn().effective().key(),
                                        place.turn().enteredAt(),
                                        RoutingWords.reason(frame, place.reason(), "preview")))
                                .toList()));
    }

    private LinePage.Queue row(
            Frame frame, QueueRouting queue, Map<String, String> names, List<Lines.Kind> kinds, List<Agent> answering) {
        List<Lines.Kind> own = kinds.stream()
                .filter(each -> each.queue().equals(queue.queue()))
                .toList();
        return new LinePage.Queue(
                queue.queue(),
                names.getOrDefault(queue.queue(), queue.queue()),
                queue.discipline().key(),
                own.stream().mapToLong(Lines.Kind::count).sum(),
                own.stream()
                        .map(Lines.Kind::since)
                        .min(Comparator.naturalOrder())
                        .map(since -> frame.duration(Duration.between(since, clock.instant())))
                        .orElse(""),
                (int) answering.stream()
                        .filter(agent -> agent.presence().since() != null
                                && agent.presence().mayAsk())
                        .count());
    }

    private LinePage.Stuck stuck(Frame frame, ReadLine.Stuck stuck, Map<String, String> names) {
        String queue = stuck.kind().queue();
        return new LinePage.Stuck(
                stuck.oldest().url(),
                stuck.oldest().subject(),
                names.getOrDefault(queue, queue),
                frame.shortly(stuck.kind().since(), clock.instant()),
                stuck.kind().count() - 1,
                stuck.reasons().stream()
                        .map(reason -> RoutingWords.hindrance(frame, reason))
                        .toList());
    }

    private List<LinePage.Person> people(Actor actor, Frame frame, Map<StaffId, Agent> people) {
        Map<StaffId, String> names = staff.names(people.keySet());
        boolean mayRead = actor.may(Right.STAFF_READ);
        return people.values().stream()
                .map(agent -> {
                    Instant until = agent.presence().absentUntil();
                    return new LinePage.Person(
                            mayRead || agent.id().equals(actor.id())
                                    ? "/routing/people/" + agent.id().value()
                                    : "",
                            names.getOrDefault(agent.id(), ""),
                            RoutingWords.state(agent.presence()),
                            until == null ? "" : frame.moment(until),
                            RoutingWords.load(frame, agent));
                })
                .sorted(Comparator.comparing(LinePage.Person::name))
                .toList();
    }
}
