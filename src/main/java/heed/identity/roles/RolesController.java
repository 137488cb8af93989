package heed.identity.roles;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.Role;
import heed.identity.RoleWords;
import heed.identity.StaffRoles;
import heed.identity.roles.pages.RolePage;
import heed.identity.roles.pages.RolesPage;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings, roles: what each may do, and the company's own. */
@Controller
@RequestMapping("/settings/roles")
class RolesController {

    private final StaffRoles roles;
    private final WriteRole writeRole;
    private final RightWords words;
    private final Templates templates;

    RolesController(StaffRoles roles, WriteRole writeRole, RightWords words, Templates templates) {
        this.roles = roles;
        this.writeRole = writeRole;
        this.words = words;
        this.templates = templates;
    }

    /** What stands in the form for a new role; like is the key of the one that it begins as. */
    private record Typed(String key, String name, String like) {

        static final Typed NOTHING = new Typed("", "", "agent");
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return page(actor, frame, Typed.NOTHING, Faults.NONE);
    }

    @PostMapping
    Object create(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "agent") String like,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.STAFF_WRITE);
        Role pattern = roles.find(like).orElseThrow(NotFound::new);
        try {
            Role role = writeRole.write(
                    actor, new RoleDetails(key, name, pattern.kind().key(), List.copyOf(pattern.scopes())));
            next.addFlashAttribute(Toast.FLASH, Toast.of("roles.written", role.name()));
            return "redirect:/settings/roles/" + role.key();
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, new Typed(key, name, like), Faults.of(invalid));
        }
    }

    @GetMapping("/{key}")
    JteModel show(Actor actor, Frame frame, @PathVariable String key) {
        return page(actor, frame, key, null, null, Faults.NONE);
    }

    @PostMapping("/{key}")
    Object change(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> right,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<String> rights = right == null ? List.of() : right;
        try {
            EntityTag.made(writeRole.change(actor, key, new RoleDetails(null, name, null, rights), version));
            next.addFlashAttribute(Toast.FLASH, Toast.of("roles.changed", name));
            return "redirect:/settings/roles";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, key, name, rights, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, key, name, rights, Faults.of(refused));
        }
    }

    @PostMapping("/{key}/removal")
    Object remove(
            @PathVariable String key, Actor actor, Frame frame, HttpServletResponse response, RedirectAttributes next) {
        try {
            writeRole.remove(actor, key);
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, key, null, null, Faults.of(refused));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("roles.removed"));
        return "redirect:/settings/roles";
    }

    private JteModel page(Actor actor, Frame frame, Typed typed, Faults faults) {
        actor.require(Right.STAFF_READ);
        List<Role> all = roles.all();
        return templates.identityRolesRoles(
                frame,
                new RolesPage(
                        all.stream()
                                .map(role -> new RolesPage.Head(
                                        role.key(),
                                        RoleWords.name(frame, role),
                                        role.kind().key(),
                                        role.builtIn()))
                                .toList(),
                        Arrays.stream(Right.Reach.values())
                                .map(reach -> new RolesPage.Group(
                                        frame.text("roles.reach." + reach.name().toLowerCase(java.util.Locale.ROOT)),
                                        lines(frame, reach, all)))
                                .toList(),
                        typed.key(),
                        typed.name(),
                        typed.like(),
                        actor.may(Right.STAFF_WRITE),
                        faults));
    }

    private List<RolesPage.Line> lines(Frame frame, Right.Reach reach, List<Role> all) {
        return Arrays.stream(Right.values())
                .filter(right -> right.reach() == reach)
                .map(right -> new RolesPage.Line(
                        right.scope(),
                        words.of(frame, right),
                        all.stream().map(role -> role.rights().contains(right)).toList()))
                .toList();
    }

    private JteModel page(
            Actor actor, Frame frame, String key, @Nullable String name, @Nullable List<String> typed, Faults faults) {
        actor.require(Right.STAFF_READ);
        Role role = roles.find(key).orElseThrow(NotFound::new);
        Set<String> chosen = typed == null ? role.scopes() : Set.copyOf(typed);
        return templates.identityRolesRole(
                frame,
                new RolePage(
                        key,
                        RoleWords.name(frame, role),
                        name == null ? role.name() : name,
                        role.kind().key(),
                        role.version(),
                        Arrays.stream(Right.Reach.values())
                                .map(reach -> new RolePage.Group(
                                        frame.text("roles.reach." + reach.name().toLowerCase(java.util.Locale.ROOT)),
                                        choices(actor, frame, role, reach, chosen)))
                                .filter(group -> !group.choices().isEmpty())
                                .toList(),
                        role.builtIn(),
                        roles.holders(key),
                        actor.may(Right.STAFF_WRITE) && !role.builtIn(),
                        faults));
    }

    private List<RolePage.Choice> choices(Actor actor, Frame frame, Role role, Right.Reach reach, Set<String> chosen) {
        return Arrays.stream(Right.values())
                .filter(right -> right.reach() == reach && role.kind().gives(right))
                .map(right -> new RolePage.Choice(
                        right.scope(),
                        words.of(frame, right),
                        chosen.contains(right.scope()),
                        role.rights().contains(right)
                                || actor.grants().everywhere().contains(right)))
                .toList();
    }
}
