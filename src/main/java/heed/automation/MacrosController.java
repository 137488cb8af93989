package heed.automation;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import heed.web.UsefulPlace;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Macros: found, written, taken out of use. */
@Controller
@RequestMapping("/settings/macros")
class MacrosController {

    private static final int ON_A_PAGE = 50;

    private final FindMacros find;
    private final WriteMacro write;
    private final MacroPages pages;
    private final TypedFields typedFields;

    MacrosController(FindMacros find, WriteMacro write, MacroPages pages, TypedFields typedFields) {
        this.typedFields = typedFields;
        this.find = find;
        this.write = write;
        this.pages = pages;
    }

    @GetMapping
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") String cursor) {
        Slice<CountedMacro> found = Slice.of(
                find.page(actor, words, "", archived, UsefulPlace.read(cursor), ON_A_PAGE + 1),
                ON_A_PAGE,
                last -> last.place().text());
        return pages.list(frame, actor, words, archived, found);
    }

    @GetMapping("/new")
    JteModel empty(Actor actor, Frame frame) {
        return pages.empty(frame, actor);
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.AUTOMATION_WRITE);
        MacroForm form = MacroForm.of(posted);
        try {
            return saved(
                    write.add(actor, form.details(typed -> typedFields.read(typed, frame.locale()))),
                    "automation.added",
                    next);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, null, form, form.faults(invalid));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return pages.kept(frame, actor, find.find(actor, new MacroId(id)));
    }

    @PostMapping("/{id}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.AUTOMATION_WRITE);
        Macro macro = find.find(actor, new MacroId(id));
        MacroForm form = MacroForm.of(posted);
        try {
            Optional<Macro> changed = write.change(
                    actor, macro.id(), form.details(typed -> typedFields.read(typed, frame.locale())), form.tag());
            if (changed.isPresent()) {
                return saved(changed.get(), "automation.saved", next);
            }
            response.setStatus(409);
            return pages.typed(frame, actor, macro, form, Faults.of(Invalid.at("", "automation.fault.changed")));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, macro, form, form.faults(invalid));
        }
    }

    @PostMapping("/{id}/archival")
    RedirectView archive(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Macro archived = write.archive(actor, new MacroId(id));
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of("automation.archived", archived.name()).undoneBy("/settings/macros/" + id + "/restoration"));
        return MacroRunController.redirect("/settings/macros");
    }

    @PostMapping("/{id}/restoration")
    Object restore(
            Actor actor, Frame frame, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next) {
        try {
            return saved(write.restore(actor, new MacroId(id)), "automation.restored", next);
        } catch (Refused refused) {
            response.setStatus(409);
            Macro macro = find.find(actor, new MacroId(id));
            return pages.typed(frame, actor, macro, MacroForm.of(macro, frame.locale()), Faults.of(refused));
        }
    }

    private static RedirectView saved(Macro macro, String message, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message, macro.name()));
        return MacroRunController.redirect("/settings/macros/" + macro.id().value());
    }
}
