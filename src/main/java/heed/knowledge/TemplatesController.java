package heed.knowledge;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.templates.Templates;
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

/** Reply templates: found, written, taken out of use. */
@Controller
@RequestMapping("/reply-templates")
class TemplatesController {

    private static final int ON_A_PAGE = 50;

    private final FindReplyTemplates find;
    private final WriteReplyTemplate write;
    private final TemplatePages pages;
    private final Templates templates;

    TemplatesController(FindReplyTemplates find, WriteReplyTemplate write, TemplatePages pages, Templates templates) {
        this.find = find;
        this.write = write;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") String cursor) {
        Slice<CountedTemplate> found = Slice.of(
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
        actor.require(Right.KNOWLEDGE_WRITE);
        ReplyTemplateForm form = ReplyTemplateForm.of(posted);
        if (posted.containsKey("preview")) {
            return pages.typed(frame, actor, null, form, Faults.NONE);
        }
        try {
            return saved(write.add(actor, form.details()), "knowledge.added", next);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, null, form, form.faults(invalid));
        }
    }

    /** How one text will look, while it is typed. */
    @PostMapping("/preview")
    JteModel preview(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        actor.require(Right.KNOWLEDGE_WRITE);
        String language = Optional.ofNullable(posted.getFirst("language")).orElse("");
        String text = Optional.ofNullable(posted.getFirst("wordings/" + language + "/text"))
                .orElse("");
        return templates.knowledgePreview(frame, language, pages.preview(actor, text));
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return pages.kept(frame, actor, find.find(actor, new TemplateId(id)));
    }

    @PostMapping("/{id}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.KNOWLEDGE_WRITE);
        ReplyTemplate template = find.find(actor, new TemplateId(id));
        ReplyTemplateForm form = ReplyTemplateForm.of(posted);
        if (posted.containsKey("preview")) {
            return pages.typed(frame, actor, template, form, Faults.NONE);
        }
        try {
            Optional<ReplyTemplate> changed = write.change(actor, template.id(), form.details(), form.tag());
            if (changed.isPresent()) {
                return saved(changed.get(), "knowledge.saved", next);
            }
            response.setStatus(409);
            return pages.typed(frame, actor, template, form, pages.changedMeanwhile());
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, template, form, form.faults(invalid));
        }
    }

    @PostMapping("/{id}/archival")
    RedirectView archive(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        ReplyTemplate archived = write.archive(actor, new TemplateId(id));
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of("knowledge.archived", archived.name()).undoneBy("/reply-templates/" + id + "/restoration"));
        return ReplyChoiceController.redirect("/reply-templates");
    }

    @PostMapping("/{id}/restoration")
    Object restore(
            Actor actor, Frame frame, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next) {
        try {
            return saved(write.restore(actor, new TemplateId(id)), "knowledge.restored", next);
        } catch (Refused refused) {
            response.setStatus(409);
            ReplyTemplate template = find.find(actor, new TemplateId(id));
            return pages.typed(frame, actor, template, ReplyTemplateForm.of(template), Faults.of(refused));
        }
    }

    private static RedirectView saved(ReplyTemplate template, String message, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message, template.name()));
        return ReplyChoiceController.redirect(
                "/reply-templates/" + template.id().value());
    }
}
