package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.pages.StaffMemberPage;
import heed.identity.pages.StaffMemberPage.TeamChoice;
import heed.identity.pages.StaffPage;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Company;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, staff: who works here, with which roles, in which teams. */
@Controller
@RequestMapping("/settings/staff")
class StaffController {

    private static final String ADDRESS = "/settings/staff";

    private final FindStaff findStaff;
    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;
    private final DeactivateStaff deactivateStaff;
    private final RoleWords words;
    private final Templates templates;

    StaffController(
            FindStaff findStaff,
            AddStaff addStaff,
            ChangeStaff changeStaff,
            DeactivateStaff deactivateStaff,
            RoleWords words,
            Templates templates) {
        this.findStaff = findStaff;
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
        this.deactivateStaff = deactivateStaff;
        this.words = words;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Frame frame) {
        Slice<StaffPage.Row> slice = findStaff.page(actor, q, after, 50).map(member -> row(frame, member));
        return templates.identityStaff(
                frame, new StaffPage(slice.items(), q, slice.next(), actor.may(Right.STAFF_WRITE)));
    }

    @GetMapping("/new")
    JteModel form(Actor actor, Frame frame) {
        actor.require(Right.STAFF_WRITE);
        Company company = frame.company();
        return templates.identityStaffMember(
                frame,
                new StaffMemberPage(
                        null,
                        "",
                        "",
                        Set.of(),
                        choices(actor, List.of()),
                        words.choices(frame, Role.Kind.COMPANY),
                        words.choices(frame, Role.Kind.TEAM),
                        company.language(),
                        company.zone().getId(),
                        0,
                        null,
                        true,
                        Faults.NONE));
    }

    @PostMapping
    Object create(
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffDetails details = StaffForm.details(form);
        try {
            StaffMember member = addStaff.add(actor, details);
            return to(ADDRESS, next, Toast.of("identity.staff.added", member.name()));
        } catch (Invalid invalid) {
            return again(null, details, 0, Faults.of(invalid), actor, frame, response);
        }
    }

    @GetMapping("/{id}")
    JteModel show(@PathVariable UUID id, Actor actor, Frame frame) {
        StaffMember member = findStaff.one(actor, new StaffId(id));
        Deactivation deactivation = member.deactivation();
        return templates.identityStaffMember(
                frame,
                new StaffMemberPage(
                        id.toString(),
                        member.name(),
                        member.email(),
                        member.roles().stream().map(Role::key).collect(Collectors.toSet()),
                        choices(actor, member.memberships()),
                        words.choices(frame, Role.Kind.COMPANY),
                        words.choices(frame, Role.Kind.TEAM),
                        member.preferences().language().code(),
                        member.preferences().zone().getId(),
                        member.version(),
                        deactivation == null ? null : deactivation.at(),
                        actor.may(Right.STAFF_WRITE),
                        Faults.NONE));
    }

    @PostMapping("/{id}")
    Object update(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffDetails details = StaffForm.details(form);
        try {
            StaffMember member = changeStaff.change(actor, new StaffId(id), details, version);
            return to(ADDRESS, next, Toast.of("identity.staff.changed", member.name()));
        } catch (Invalid invalid) {
            return again(id, details, version, Faults.of(invalid), actor, frame, response);
        } catch (Refused refused) {
            return again(id, details, version, Faults.of(refused), actor, frame, response);
        }
    }

    @PostMapping("/{id}/deactivation")
    RedirectView deactivate(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        StaffMember member = deactivateStaff.deactivate(actor, new StaffId(id));
        Toast toast = Toast.of("identity.staff.deactivated", member.name());
        return to(ADDRESS, next, toast.undoneBy(ADDRESS + "/" + id + "/reactivation"));
    }

    @PostMapping("/{id}/reactivation")
    RedirectView reactivate(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        StaffMember member = deactivateStaff.reactivate(actor, new StaffId(id));
        return to(ADDRESS, next, Toast.of("identity.staff.reactivated", member.name()));
    }

    private JteModel again(
            @Nullable UUID id,
            StaffDetails typed,
            int version,
            Faults faults,
            Actor actor,
            Frame frame,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.identityStaffMember(
                frame,
                new StaffMemberPage(
                        id == null ? null : id.toString(),
                        StaffForm.typed(typed.name()),
                        StaffForm.typed(typed.email()),
                        typed.roles() == null ? Set.of() : Set.copyOf(typed.roles()),
                        StaffForm.choices(findStaff.teams(actor).keySet(), typed),
                        words.choices(frame, Role.Kind.COMPANY),
                        words.choices(frame, Role.Kind.TEAM),
                        StaffForm.typed(typed.language()),
                        StaffForm.typed(typed.zone()),
                        version,
                        null,
                        true,
                        faults));
    }

    private List<TeamChoice> choices(Actor actor, List<Membership> memberships) {
        return findStaff.teams(actor).keySet().stream()
                .map(team -> new TeamChoice(
                        team.key(),
                        team.name(),
                        memberships.stream()
                                .filter(membership -> membership.team().equals(team.key()))
                                .map(membership -> membership.role().key())
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static StaffPage.Row row(Frame frame, StaffMember member) {
        return new StaffPage.Row(
                member.id().value().toString(),
                member.name(),
                member.email(),
                RoleWords.names(frame, member.roles()),
                member.memberships().stream().map(Membership::team).toList(),
                member.active());
    }

    private static RedirectView to(String address, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return SignInController.redirect(address);
    }
}
