package heed.conversations.fields;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the company sets up its fields. */
@Controller
@RequestMapping("/settings/fields")
class FieldsController {

    private final Fields fields;
    private final KeepField keepField;
    private final FieldPages pages;
    private final Templates templates;

    FieldsController(Fields fields, KeepField keepField, FieldPages pages, Templates templates) {
        this.fields = fields;
        this.keepField = keepField;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame, @RequestParam(defaultValue = "") String after) {
        actor.require(Right.CONVERSATIONS_READ);
        return templates.conversationsFieldsFields(
                frame, pages.page(frame, actor, null, after, TypedField.nothing(), Faults.NONE));
    }

    @GetMapping("/{key}")
    JteModel show(Actor actor, Frame frame, @PathVariable String key) {
        actor.require(Right.CONVERSATIONS_READ);
        Field field = fields.find(key).orElseThrow(NotFound::new);
        return page(actor, frame, field, TypedField.of(field, frame.company().language()), Faults.NONE);
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletResponse response,
            RedirectAttributes next) {
        TypedField typed = TypedField.read(all);
        try {
            Field field = keepField.add(
                    actor, typed.key(), typed.kind(), typed.wish(frame.company().language()));
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("fields.kept", field.name(frame.locale().getLanguage())));
            return "redirect:/settings/fields";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, null, typed, Faults.of(invalid));
        }
    }

    @PostMapping("/{key}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.QUEUES_WRITE);
        Field field = fields.find(key).orElseThrow(NotFound::new);
        TypedField typed = TypedField.read(all);
        try {
            EntityTag.made(keepField.change(
                    actor, key, typed.of(field.kind()).wish(frame.company().language()), typed.version()));
            next.addFlashAttribute(Toast.FLASH, Toast.of("conversations.changed"));
            return "redirect:/settings/fields";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, field, typed, Faults.of(invalid));
        }
    }

    /** Put away, it is asked no more; what was filled in stays. */
    @PostMapping("/{key}/archive")
    String archive(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "true") boolean away,
            RedirectAttributes next) {
        keepField.change(actor, key, TypedField.archived(away), 0);
        Toast said = Toast.of(away ? "fields.archived" : "fields.back");
        next.addFlashAttribute(
                Toast.FLASH, away ? said.undoneBy("/settings/fields/" + key + "/archive?away=false") : said);
        return "redirect:/settings/fields";
    }

    private JteModel page(
            Actor actor, Frame frame, @org.jspecify.annotations.Nullable Field field, TypedField typed, Faults faults) {
        actor.require(Right.CONVERSATIONS_READ);
        return templates.conversationsFieldsFields(frame, pages.page(frame, actor, field, "", typed, faults));
    }
}
