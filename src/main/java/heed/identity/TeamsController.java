package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.pages.TeamPage;
import heed.identity.pages.TeamsPage;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings, teams: which queues they answer. */
@Controller
@RequestMapping("/settings/teams")
class TeamsController {

    private static final String ADDRESS = "/settings/teams";

    private final FindStaff findStaff;
    private final FormTeam formTeam;
    private final Templates templates;

    TeamsController(FindStaff findStaff, FormTeam formTeam, Templates templates) {
        this.findStaff = findStaff;
        this.formTeam = formTeam;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return page("", "", "", "", Faults.NONE, actor, frame);
    }

    @PostMapping
    Object create(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String queues,
            @RequestParam(defaultValue = "") String onlyReads,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            formTeam.form(actor, new TeamDetails(key, name, split(queues), split(onlyReads)));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(key, name, queues, onlyReads, Faults.of(invalid), actor, frame);
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("identity.team.formed", name));
        return SignInController.redirect(ADDRESS);
    }

    @GetMapping("/{key}")
    JteModel show(@PathVariable String key, Actor actor, Frame frame) {
        Team team = findStaff.team(actor, key);
        boolean mayChange = actor.may(Right.STAFF_WRITE);
        return templates.identityTeam(
                frame,
                new TeamPage(
                        key,
                        team.name(),
                        String.join(" ", team.queues()),
                        String.join(" ", team.onlyReads()),
                        team.version(),
                        mayChange,
                        Faults.NONE));
    }

    @PostMapping("/{key}")
    Object update(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String queues,
            @RequestParam(defaultValue = "") String onlyReads,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            formTeam.change(actor, key, new TeamDetails(null, name, split(queues), split(onlyReads)), version);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.identityTeam(
                    frame, new TeamPage(key, name, queues, onlyReads, version, true, Faults.of(invalid)));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("identity.team.changed", name));
        return SignInController.redirect(ADDRESS);
    }

    private JteModel page(
            String key, String name, String queues, String onlyReads, Faults faults, Actor actor, Frame frame) {
        List<TeamsPage.Row> rows = findStaff.teams(actor).entrySet().stream()
                .map(team -> new TeamsPage.Row(
                        team.getKey().key(),
                        team.getKey().name(),
                        team.getKey().answers(),
                        team.getKey().onlyReads(),
                        team.getValue()))
                .toList();
        return templates.identityTeams(
                frame, new TeamsPage(rows, key, name, queues, onlyReads, actor.may(Right.STAFF_WRITE), faults));
    }

    private static List<String> split(String queues) {
        return Stream.of(queues.strip().split("[\\s,]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
