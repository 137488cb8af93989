package heed.identity.providers;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.identity.providers.pages.ProvidersPage.Form;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** Settings, sign-in: identity providers, and whether passwords open the door. */
@Controller
@RequestMapping("/settings/providers")
class ProvidersController {

    private static final String ADDRESS = "/settings/providers";

    private final KeepProviders keepProviders;
    private final TurnPasswords turnPasswords;
    private final ProviderPages pages;

    ProvidersController(KeepProviders keepProviders, TurnPasswords turnPasswords, ProviderPages pages) {
        this.keepProviders = keepProviders;
        this.turnPasswords = turnPasswords;
        this.pages = pages;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return pages.page(actor, frame, Form.NOTHING, Faults.NONE);
    }

    @GetMapping("/{key}")
    JteModel show(@PathVariable String key, Actor actor, Frame frame) {
        return pages.kept(actor, frame, keepProviders.one(actor, key));
    }

    @PostMapping
    Object create(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String clientSecret,
            @RequestParam(defaultValue = "false") boolean trusted,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            String secret = clientSecret.isEmpty() ? null : clientSecret;
            keepProviders.add(actor, new ProviderForm(key, name, issuer, clientId, secret, trusted, true));
            return to(next, Toast.of("providers.added", name));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.page(
                    actor,
                    frame,
                    new Form(true, key, name, issuer, clientId, false, trusted, true, 0),
                    Faults.of(invalid));
        }
    }

    @PostMapping("/{key}")
    Object update(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String clientSecret,
            @RequestParam(defaultValue = "false") boolean trusted,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            String secret = clientSecret.isEmpty() ? null : clientSecret;
            EntityTag.made(keepProviders.change(
                    actor, key, new ProviderForm(null, name, issuer, clientId, secret, trusted, enabled), version));
            return to(next, Toast.of("providers.changed", name));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Form typed = new Form(false, key, name, issuer, clientId, true, trusted, enabled, version);
            return pages.page(actor, frame, typed, Faults.of(invalid));
        }
    }

    @PostMapping("/{key}/groups")
    Object map(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        Provider before = keepProviders.one(actor, key);
        GroupsForm form = GroupsForm.of(posted).filled();
        try {
            EntityTag.made(keepProviders.change(actor, key, ProviderForm.ofGroups(form.claim(), form.rows()), version));
            return to(ADDRESS + "/" + key, next, Toast.of("providers.groups.saved", before.name()));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.typedGroups(actor, frame, before, version, form, Faults.of(invalid));
        }
    }

    @PostMapping("/{key}/removal")
    RedirectView delete(@PathVariable String key, Actor actor, RedirectAttributes next) {
        return to(
                next,
                Toast.of("providers.removed", keepProviders.remove(actor, key).name()));
    }

    @PostMapping("/passwords")
    Object turn(
            @RequestParam(defaultValue = "false") boolean off,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            turnPasswords.turn(actor, off);
            return to(next, Toast.of(off ? "providers.passwords.are-off" : "providers.passwords.are-on"));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.page(actor, frame, Form.NOTHING, Faults.of(refused));
        }
    }

    @PostMapping("/break-glass")
    Object add(
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            StaffMember member = turnPasswords.letBreakGlass(actor, email);
            return to(next, Toast.of("providers.glass.added", member.name()));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.page(actor, frame, Form.NOTHING, Faults.of(invalid));
        }
    }

    @PostMapping("/break-glass/{id}/removal")
    RedirectView remove(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        StaffMember member = turnPasswords.letBreakGlass(actor, new StaffId(id), false);
        return to(next, Toast.of("providers.glass.removed", member.name()));
    }

    private static RedirectView to(RedirectAttributes next, Toast toast) {
        return to(ADDRESS, next, toast);
    }

    private static RedirectView to(String address, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
