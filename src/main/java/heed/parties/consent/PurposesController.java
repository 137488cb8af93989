package heed.parties.consent;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.consent.pages.PurposesPage;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Language;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What customers may be asked for, in the settings. */
@Controller
@RequestMapping("/settings/purposes")
class PurposesController {

    private static final List<String> LANGUAGES = Stream.of(Language.values())
            .map(each -> each.locale().getLanguage())
            .toList();

    private final Purposes purposes;
    private final KeepPurposes keepPurposes;
    private final Templates templates;

    PurposesController(Purposes purposes, KeepPurposes keepPurposes, Templates templates) {
        this.purposes = purposes;
        this.keepPurposes = keepPurposes;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        actor.require(Right.SETTINGS_WRITE);
        return page(frame, new PurposesPage.Form("", Basis.CONSENT.key(), Map.of()), Faults.NONE);
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            RedirectAttributes next) {
        String key = typed.getOrDefault("key", "");
        String basis = typed.getOrDefault("basis", "");
        Map<String, String> texts = texts(typed);
        try {
            keepPurposes.add(actor, key, basis, texts);
            return done(next, Toast.of("parties.purpose.added", key));
        } catch (Invalid invalid) {
            return again(frame, new PurposesPage.Form(key, basis, texts), Faults.of(invalid), response);
        } catch (Refused refused) {
            return again(frame, new PurposesPage.Form(key, basis, texts), Faults.of(refused), response);
        }
    }

    @PostMapping("/{key}")
    Object reword(
            Actor actor,
            Frame frame,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Purpose worded = keepPurposes.reword(actor, key, texts(typed), version);
            return done(next, Toast.of("parties.purpose.reworded", key, worded.version()));
        } catch (Invalid invalid) {
            return again(
                    frame, new PurposesPage.Form("", Basis.CONSENT.key(), texts(typed)), Faults.of(invalid), response);
        }
    }

    @PostMapping("/{key}/retirement")
    RedirectView retire(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "true") boolean retired,
            RedirectAttributes next) {
        keepPurposes.retire(actor, key, retired);
        return done(next, Toast.of(retired ? "parties.purpose.retired" : "parties.purpose.back", key));
    }

    private JteModel again(Frame frame, PurposesPage.Form form, Faults faults, HttpServletResponse response) {
        response.setStatus(422);
        return page(frame, form, faults);
    }

    private JteModel page(Frame frame, PurposesPage.Form form, Faults faults) {
        return templates.partiesConsentPurposes(
                frame,
                new PurposesPage(
                        purposes.all().stream().map(PurposesController::row).toList(), LANGUAGES, true, form, faults));
    }

    private static PurposesPage.Row row(Purpose purpose) {
        return new PurposesPage.Row(
                purpose.key(), purpose.basis().key(), purpose.version(), purpose.retiredAt() != null, purpose.texts());
    }

    private static Map<String, String> texts(Map<String, String> typed) {
        var texts = new TreeMap<String, String>();
        LANGUAGES.forEach(language -> texts.put(language, typed.getOrDefault("text-" + language, "")));
        return texts;
    }

    private static RedirectView done(RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return new RedirectView("/settings/purposes", true, false, false);
    }
}
