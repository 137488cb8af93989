package heed.conversations.queues;

import gg.jte.models.runtime.JteModel;
import heed.conversations.KeepQueues;
import heed.conversations.KeepQueues.Description;
import heed.conversations.Queue;
import heed.conversations.Queues;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which queues are set up, described and put away. */
@Controller
@RequestMapping("/settings/queues")
class QueuesController {

    private final Queues queues;
    private final KeepQueues keepQueues;
    private final QueuePages pages;
    private final Templates templates;

    QueuesController(Queues queues, KeepQueues keepQueues, QueuePages pages, Templates templates) {
        this.queues = queues;
        this.keepQueues = keepQueues;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return templates.conversationsQueuesQueues(
                frame, pages.list(frame, actor, QueuePages.Typed.NOTHING, Faults.NONE));
    }

    @GetMapping("/{key}")
    JteModel show(Actor actor, Frame frame, @PathVariable String key) {
        actor.require(Right.CONVERSATIONS_READ);
        Queue queue = queues.find(key)
                .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.key()))
                .orElseThrow(NotFound::new);
        return templates.conversationsQueuesQueue(
                frame, pages.list(frame, actor, QueuePages.Typed.of(queue), Faults.NONE));
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "normal") String defaultPriority,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            keepQueues.add(actor, key, new Description(name, description, calendar, defaultPriority, null));
            next.addFlashAttribute(Toast.FLASH, Toast.of("queues.kept", name));
            return "redirect:/settings/queues";
        } catch (Invalid invalid) {
            response.setStatus(422);
            var typed = new QueuePages.Typed(key, name, description, calendar, defaultPriority, null);
            return templates.conversationsQueuesQueues(frame, pages.list(frame, actor, typed, Faults.of(invalid)));
        }
    }

    @PostMapping("/{key}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "normal") String defaultPriority,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            EntityTag.made(keepQueues.change(
                    actor, key, new Description(name, description, calendar, defaultPriority, null), version));
            next.addFlashAttribute(Toast.FLASH, Toast.of("conversations.changed"));
            return "redirect:/settings/queues/" + key;
        } catch (Invalid invalid) {
            response.setStatus(422);
            var typed = new QueuePages.Typed(
                    key,
                    name,
                    description,
                    calendar,
                    defaultPriority,
                    queues.find(key).orElseThrow(NotFound::new));
            return templates.conversationsQueuesQueue(frame, pages.list(frame, actor, typed, Faults.of(invalid)));
        }
    }

    /** Put away, it keeps its conversations and takes no new ones by hand. */
    @PostMapping("/{key}/archive")
    String archive(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "true") boolean away,
            RedirectAttributes next) {
        Toast said = Toast.of(away ? "queues.archived" : "queues.back");
        try {
            keepQueues.change(actor, key, new Description(null, null, null, null, away), 0);
            said = away ? said.undoneBy("/settings/queues/" + key + "/archive?away=false") : said;
        } catch (Refused refused) {
            said = Toast.of(refused.reasons().getFirst().message());
        }
        next.addFlashAttribute(Toast.FLASH, said);
        return "redirect:/settings/queues/" + key;
    }
}
