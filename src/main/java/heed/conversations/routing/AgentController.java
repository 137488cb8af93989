package heed.conversations.routing;

import gg.jte.models.runtime.JteModel;
import heed.calendars.Calendars;
import heed.conversations.routing.pages.AgentPage;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's work: presence and absences for themselves and their leads, skills and room for the leads. */
@Controller
@RequestMapping("/routing/people/{id}")
class AgentController {

    private final SetUpAgent setUpAgent;
    private final SwitchPresence switchPresence;
    private final TellAbsence tellAbsence;
    private final Agents agents;
    private final Absences absences;
    private final Superiors superiors;
    private final StaffDirectory staff;
    private final Calendars calendars;
    private final Templates templates;
    private final Clock clock;

    AgentController(
            SetUpAgent setUpAgent,
            SwitchPresence switchPresence,
            TellAbsence tellAbsence,
            Agents agents,
            Absences absences,
            Superiors superiors,
            StaffDirectory staff,
            Calendars calendars,
            Templates templates,
            Clock clock) {
        this.setUpAgent = setUpAgent;
        this.switchPresence = switchPresence;
        this.tellAbsence = tellAbsence;
        this.agents = agents;
        this.absences = absences;
        this.superiors = superiors;
        this.staff = staff;
        this.calendars = calendars;
        this.templates = templates;
        this.clock = clock;
    }

    /** What a refused form held. */
    private record Typed(
            @Nullable String skills,
            boolean competent,
            String capacity,
            String calendar,
            String from,
            String until,
            String remark,
            Faults faults) {

        static final Typed NOTHING = new Typed(null, false, "", "", "", "", "", Faults.NONE);
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame, @PathVariable String id) {
        return page(actor, frame, id, Typed.NOTHING);
    }

    @PostMapping
    Object setUp(
            Actor actor,
            Frame frame,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String skills,
            @RequestParam(defaultValue = "false") boolean competent,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        var wish = new SetUpAgent.AgentWish(Skill.words(skills), competent, Skill.words(capacity), calendar);
        try {
            EntityTag.made(setUpAgent.setUp(actor, staff(id), wish, version));
            return NextController.said(next, Toast.of("routing.saved"), address(id));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(
                    actor, frame, id, new Typed(skills, competent, capacity, calendar, "", "", "", Faults.of(invalid)));
        }
    }

    @PostMapping("/presence")
    Object switchTo(
            Actor actor,
            Frame frame,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            RedirectAttributes next) {
        try {
            switchPresence.to(actor, staff(id), state);
            return NextController.said(next, Toast.of("routing.saved"), address(id));
        } catch (Invalid unknown) {
            return NextController.said(next, Toast.of("routing.switch.unknown"), address(id));
        }
    }

    @PostMapping("/absences")
    Object tell(
            Actor actor,
            Frame frame,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String remark,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            superiors.requireLeadOrSelf(actor, staff(id));
            tellAbsence.tell(
                    actor,
                    staff(id),
                    Typing.moment(from, frame.zone(), "/from"),
                    Typing.moment(until, frame.zone(), "/until"),
                    remark);
            return NextController.said(next, Toast.of("routing.absence.told"), address(id));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, id, new Typed(null, false, "", "", from, until, remark, Faults.of(invalid)));
        }
    }

    @PostMapping("/absences/withdrawal")
    Object withdraw(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String absence,
            RedirectAttributes next) {
        tellAbsence.withdraw(actor, staff(id), QueueRoutingApi.id(absence));
        return NextController.said(next, Toast.of("routing.saved"), address(id));
    }

    private JteModel page(Actor actor, Frame frame, String id, Typed typed) {
        StaffId about = staff(id);
        if (!about.equals(actor.id())) {
            actor.require(Right.STAFF_READ);
        }
        String name = staff.names(List.of(about)).get(about);
        if (name == null) {
            throw new NotFound();
        }
        Agent agent = agents.find(about, clock.instant());
        boolean leads = superiors.mayDecide(actor, about);
        boolean kept = typed.skills() == null;
        return templates.conversationsRoutingAgent(
                frame,
                new AgentPage(
                        id,
                        name,
                        leads,
                        leads || about.equals(actor.id()),
                        kept ? String.join(" ", Skill.stored(agent.skills())) : String.valueOf(typed.skills()),
                        kept ? agent.competent() : typed.competent(),
                        kept ? String.join(" ", agent.capacity().stored()) : typed.capacity(),
                        kept ? (agent.calendar() == null ? "" : agent.calendar()) : typed.calendar(),
                        calendars.names(),
                        agent.version(),
                        RoutingWords.state(agent.presence()),
                        RoutingWords.load(frame, agent),
                        absences.ahead(about, clock.instant()).stream()
                                .map(each -> new AgentPage.Absence(
                                        each.id().toString(),
                                        frame.moment(each.from()),
                                        frame.moment(each.until()),
                                        each.remark()))
                                .toList(),
                        typed.from(),
                        typed.until(),
                        typed.remark(),
                        typed.faults()));
    }

    private static String address(String id) {
        return "/routing/people/" + id;
    }

    private static StaffId staff(String id) {
        return new StaffId(QueueRoutingApi.id(id));
    }
}
