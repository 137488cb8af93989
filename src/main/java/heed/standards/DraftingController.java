package heed.standards;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Words a promise: a new one, the one in progress anew, or the next version of one in effect. */
@Controller
class DraftingController {

    private final Standards standards;
    private final DraftStandard drafts;
    private final WordingPages pages;

    DraftingController(Standards standards, DraftStandard drafts, WordingPages pages) {
        this.standards = standards;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/standards/new")
    JteModel empty(Frame frame, Actor actor) {
        actor.require(Right.STANDARDS_WRITE);
        return pages.page(frame, "", WordingForm.empty(), Faults.NONE);
    }

    @PostMapping("/standards")
    Object begin(Frame frame, Actor actor, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        actor.require(Right.STANDARDS_WRITE);
        var form = new WordingForm(fields);
        try {
            return saved(drafts.begin(actor, form.draft(Map.of())), next);
        } catch (Invalid invalid) {
            return pages.page(frame, "", form, Faults.of(WordingForm.atFields(invalid)));
        } catch (Refused refused) {
            return pages.page(frame, "", form, Faults.of(refused));
        }
    }

    @GetMapping("/standards/{code}/wording")
    JteModel wording(Frame frame, Actor actor, @PathVariable String code) {
        actor.require(Right.STANDARDS_WRITE);
        return pages.page(
                frame, code, WordingForm.of(standards.find(actor, code).newest()), Faults.NONE);
    }

    @PostMapping("/standards/{code}/wording")
    Object change(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        actor.require(Right.STANDARDS_WRITE);
        StandardVersion newest = standards.find(actor, code).newest();
        var form = new WordingForm(fields);
        StandardDraft draft = form.draft(newest.scope());
        String seen = fields.getOrDefault("version", "");
        try {
            return saved(
                    newest.inProgress()
                            ? drafts.edit(actor, code, draft, seen)
                            : drafts.revise(actor, code, draft, seen),
                    next);
        } catch (Invalid invalid) {
            return pages.page(frame, code, form, Faults.of(WordingForm.atFields(invalid)));
        } catch (Refused refused) {
            return pages.page(frame, code, form, Faults.of(refused));
        }
    }

    private static RedirectView saved(StandardVersion version, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of("standards.done.drafted"));
        return new RedirectView("/standards/" + version.code());
    }
}
