package heed.conversations.tags;

import gg.jte.models.runtime.JteModel;
import heed.conversations.tags.KeepTag.Wish;
import heed.conversations.tags.TagPages.Typed;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which tags are put in order. */
@Controller
@RequestMapping("/settings/tags")
class TagsController {

    private final Tags tags;
    private final KeepTag keepTag;
    private final MergeTags mergeTags;
    private final TagPages pages;
    private final Templates templates;

    TagsController(Tags tags, KeepTag keepTag, MergeTags mergeTags, TagPages pages, Templates templates) {
        this.tags = tags;
        this.keepTag = keepTag;
        this.mergeTags = mergeTags;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        actor.require(Right.CONVERSATIONS_READ);
        return templates.conversationsTagsTags(frame, pages.list(frame, actor, q, after, Typed.NOTHING, Faults.NONE));
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        actor.require(Right.CONVERSATIONS_READ);
        Tag tag = tags.find(id).orElseThrow(NotFound::new);
        return templates.conversationsTagsTag(frame, pages.one(frame, actor, tag, Typed.of(tag), Faults.NONE));
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "grey") String colour,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Tag tag = keepTag.add(actor, new Wish(name, colour, null));
            next.addFlashAttribute(Toast.FLASH, Toast.of("tags.done.added", tag.name()));
            return "redirect:/settings/tags";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return templates.conversationsTagsTags(
                    frame, pages.list(frame, actor, "", "", new Typed(name, colour, "", 0), Faults.of(invalid)));
        }
    }

    @PostMapping("/{id}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "grey") String colour,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            EntityTag.made(keepTag.change(actor, id, new Wish(name, colour, null), version));
            next.addFlashAttribute(Toast.FLASH, Toast.of("conversations.changed"));
            return "redirect:/settings/tags/" + id;
        } catch (Invalid invalid) {
            response.setStatus(422);
            return again(actor, frame, id, new Typed(name, colour, "", version), Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return again(actor, frame, id, new Typed(name, colour, "", version), Faults.of(refused));
        }
    }

    /** Put away, it is suggested no more and stays where it is. */
    @PostMapping("/{id}/archive")
    String archive(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean away,
            RedirectAttributes next) {
        keepTag.change(actor, id, new Wish(null, null, away), 0);
        Toast said = Toast.of(away ? "tags.done.archived" : "tags.done.back");
        next.addFlashAttribute(
                Toast.FLASH, away ? said.undoneBy("/settings/tags/" + id + "/archive?away=false") : said);
        return "redirect:/settings/tags/" + id;
    }

    @PostMapping("/{id}/merges")
    Object merge(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.QUEUES_WRITE);
        Tag tag = tags.find(id).orElseThrow(NotFound::new);
        Typed typed = new Typed(tag.name(), tag.colour().key(), into, tag.version());
        try {
            UUID other = tags.findByName(KeepTag.name(into)).map(Tag::id).orElse(id);
            Tag survivor = mergeTags.merge(actor, id, other);
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("tags.done.merged", tag.name(), survivor.name())
                            .undoneBy("/settings/tags/" + id + "/merges/undo"));
            return "redirect:/settings/tags/" + survivor.id();
        } catch (Invalid invalid) {
            response.setStatus(422);
            return again(actor, frame, id, typed, Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return again(actor, frame, id, typed, Faults.of(refused));
        }
    }

    @PostMapping("/{id}/merges/undo")
    String undo(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Tag tag = mergeTags.undo(actor, id);
        next.addFlashAttribute(Toast.FLASH, Toast.of("tags.done.parted", tag.name()));
        return "redirect:/settings/tags/" + id;
    }

    private JteModel again(Actor actor, Frame frame, UUID id, Typed typed, Faults faults) {
        return templates.conversationsTagsTag(
                frame, pages.one(frame, actor, tags.find(id).orElseThrow(NotFound::new), typed, faults));
    }
}
