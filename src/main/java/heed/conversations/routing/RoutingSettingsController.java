package heed.conversations.routing;

import gg.jte.models.runtime.JteModel;
import heed.calendars.Calendars;
import heed.conversations.QueueNames;
import heed.conversations.routing.pages.QueueRoutingPage;
import heed.conversations.routing.pages.RoutingPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings: how queues hand out, and what tags ask for. */
@Controller
@RequestMapping("/settings/routing")
class RoutingSettingsController {

    private static final String ADDRESS = "/settings/routing";

    private final QueueRoutings queues;
    private final TagRoutings tags;
    private final Agents agents;
    private final SetUpQueue setUpQueue;
    private final RateTag rateTag;
    private final QueueNames queueNames;
    private final StaffDirectory staff;
    private final Calendars calendars;
    private final Templates templates;
    private final Clock clock;

    RoutingSettingsController(
            QueueRoutings queues,
            TagRoutings tags,
            Agents agents,
            SetUpQueue setUpQueue,
            RateTag rateTag,
            QueueNames queueNames,
            StaffDirectory staff,
            Calendars calendars,
            Templates templates,
            Clock clock) {
        this.queues = queues;
        this.tags = tags;
        this.agents = agents;
        this.setUpQueue = setUpQueue;
        this.rateTag = rateTag;
        this.queueNames = queueNames;
        this.staff = staff;
        this.calendars = calendars;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        return page(actor, frame, "", "", Faults.NONE);
    }

    @PostMapping("/tags")
    Object rate(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String skills,
            @RequestParam(defaultValue = "false") boolean complex,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            rateTag.rate(actor, tag, Skill.words(skills), complex);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, tag, skills, Faults.of(invalid));
        }
        return NextController.said(next, Toast.of("routing.saved"), ADDRESS);
    }

    @PostMapping("/tags/removal")
    Object forget(Actor actor, @RequestParam(defaultValue = "") String tag, RedirectAttributes next) {
        rateTag.forget(actor, tag);
        return NextController.said(next, Toast.of("routing.saved"), ADDRESS);
    }

    @GetMapping("/queues/{queue}")
    JteModel queue(Actor actor, Frame frame, @PathVariable String queue) {
        actor.require(Right.QUEUES_WRITE);
        QueueRouting routing = queues.find(queue).orElseThrow(NotFound::new);
        List<String> ageing = new ArrayList<>(routing.ageing().steps().stream()
                .map(step -> Typing.hours(step.toMinutes()))
                .toList());
        return templates.conversationsRoutingQueueSettings(
                frame,
                new QueueRoutingPage(
                        queue,
                        queueNames.names().getOrDefault(queue, queue),
                        routing.discipline().key(),
                        routing.calendar() == null ? "" : routing.calendar(),
                        calendars.names(),
                        three(ageing),
                        String.join(" ", Skill.stored(routing.skills())),
                        routing.byLanguage(),
                        routing.complex(),
                        Typing.hours(routing.complexWait().toMinutes()),
                        String.join(" ", routing.capacity().stored()),
                        routing.version(),
                        Faults.NONE));
    }

    @PostMapping("/queues/{queue}")
    Object setUp(
            Actor actor,
            Frame frame,
            @PathVariable String queue,
            @RequestParam(defaultValue = "") String discipline,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "") String skills,
            @RequestParam(defaultValue = "false") boolean byLanguage,
            @RequestParam(defaultValue = "false") boolean complex,
            @RequestParam(defaultValue = "4") String complexWait,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes next) {
        // Not as a parameter of its own: a list would be split at a decimal comma.
        List<String> steps = form.getOrDefault("ageing", List.of());
        var wish = new SetUpQueue.QueueWish(
                discipline,
                calendar,
                steps.stream()
                        .filter(step -> !step.isBlank())
                        .map(Typing::minutes)
                        .toList(),
                Skill.words(skills),
                byLanguage,
                complex,
                Typing.minutes(complexWait),
                Skill.words(capacity));
        try {
            EntityTag.made(setUpQueue.setUp(actor, queue, wish, version));
            return NextController.said(next, Toast.of("routing.saved"), ADDRESS);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return templates.conversationsRoutingQueueSettings(
                    frame,
                    new QueueRoutingPage(
                            queue,
                            queueNames.names().getOrDefault(queue, queue),
                            discipline,
                            calendar,
                            calendars.names(),
                            three(new ArrayList<>(steps)),
                            skills,
                            byLanguage,
                            complex,
                            complexWait,
                            capacity,
                            version,
                            Faults.of(invalid)));
        }
    }

    private static List<String> three(List<String> steps) {
        while (steps.size() < 3) {
            steps.add("");
        }
        return steps;
    }

    private JteModel page(Actor actor, Frame frame, String tag, String skills, Faults faults) {
        boolean mayChange = actor.may(Right.QUEUES_WRITE);
        if (!mayChange) {
            actor.require(Right.STAFF_READ);
        }
        Map<String, String> names = queueNames.names();
        Right needed = mayChange ? Right.QUEUES_WRITE : Right.CONVERSATIONS_READ;
        List<QueueRouting> visible = queues.all().stream()
                .filter(each -> actor.may(needed, each.queue()))
                .toList();
        return templates.conversationsRoutingSettings(
                frame,
                new RoutingPage(
                        visible.stream()
                                .map(each -> new RoutingPage.Queue(
                                        each.queue(),
                                        names.getOrDefault(each.queue(), each.queue()),
                                        each.discipline().key(),
                                        RoutingWords.skills(frame, each.skills()),
                                        each.complex()))
                                .toList(),
                        tags.all().stream()
                                .map(each -> new RoutingPage.Tag(
                                        each.tag(), RoutingWords.skills(frame, each.skills()), each.complex()))
                                .toList(),
                        actor.may(Right.STAFF_READ) ? people(frame, visible) : List.of(),
                        mayChange,
                        tag,
                        skills,
                        faults));
    }

    private List<RoutingPage.Person> people(Frame frame, List<QueueRouting> visible) {
        Map<StaffId, String> names = new LinkedHashMap<>();
        visible.forEach(each -> staff.whoMayAnswer(each.queue()).forEach(one -> names.put(one.id(), one.name())));
        return agents.all(names.keySet(), clock.instant()).stream()
                .map(agent -> new RoutingPage.Person(
                        "/routing/people/" + agent.id().value(),
                        names.getOrDefault(agent.id(), ""),
                        RoutingWords.skills(frame, agent.skills()),
                        agent.competent()))
                .sorted(Comparator.comparing(RoutingPage.Person::name))
                .toList();
    }
}
