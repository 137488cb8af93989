package heed.conversations.statuses;

import gg.jte.models.runtime.JteModel;
import heed.conversations.Status;
import heed.conversations.StatusLabel;
import heed.conversations.StatusLabels;
import heed.conversations.statuses.KeepStatusLabels.Wish;
import heed.conversations.statuses.pages.StatusesPage;
import heed.conversations.statuses.pages.StatusesPage.Choice;
import heed.conversations.statuses.pages.StatusesPage.Group;
import heed.conversations.statuses.pages.StatusesPage.Row;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the company names its statuses. */
@Controller
@RequestMapping("/settings/statuses")
class StatusesController {

    private static final List<String> LANGUAGES = List.of("en", "sl", "ru", "fi");

    private final StatusLabels labels;
    private final KeepStatusLabels keepStatusLabels;
    private final Templates templates;

    StatusesController(StatusLabels labels, KeepStatusLabels keepStatusLabels, Templates templates) {
        this.labels = labels;
        this.keepStatusLabels = keepStatusLabels;
        this.templates = templates;
    }

    /** What stands in the form. */
    private record Typed(String key, String category, Map<String, String> names, String place, int version) {

        static final Typed NOTHING = new Typed("", "open", Map.of(), "0", 0);

        static Typed of(StatusLabel label) {
            return new Typed(
                    label.key(), label.status().key(), label.names(), String.valueOf(label.place()), label.version());
        }

        /** A place that is no number counts as the first. */
        Wish wish() {
            return new Wish(names, place.matches("-?\\d{1,4}") ? Integer.parseInt(place) : 0, null);
        }
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return page(actor, frame, Typed.NOTHING, Faults.NONE);
    }

    @GetMapping("/{key}")
    JteModel show(Actor actor, Frame frame, @PathVariable String key) {
        actor.require(Right.CONVERSATIONS_READ);
        return page(actor, frame, Typed.of(labels.find(key).orElseThrow(NotFound::new)), Faults.NONE);
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "open") String category,
            @RequestParam Map<String, String> all,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = new Typed("", category, names(all), all.getOrDefault("place", "0"), 0);
        try {
            StatusLabel label = keepStatusLabels.add(actor, key, category, typed.wish());
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("statuses.kept", label.name(frame.locale().getLanguage())));
            return "redirect:/settings/statuses";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, typed, Faults.of(invalid));
        }
    }

    @PostMapping("/{key}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> all,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = new Typed(key, "open", names(all), all.getOrDefault("place", "0"), version);
        try {
            EntityTag.made(keepStatusLabels.change(actor, key, typed.wish(), version));
            next.addFlashAttribute(Toast.FLASH, Toast.of("conversations.changed"));
            return "redirect:/settings/statuses";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, typed, Faults.of(invalid));
        }
    }

    /** Put away, it stays where it stands and is offered no more. */
    @PostMapping("/{key}/archive")
    String archive(
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "true") boolean away,
            RedirectAttributes next) {
        keepStatusLabels.change(actor, key, new Wish(null, null, away), 0);
        Toast said = Toast.of(away ? "statuses.archived" : "statuses.back");
        next.addFlashAttribute(
                Toast.FLASH, away ? said.undoneBy("/settings/statuses/" + key + "/archive?away=false") : said);
        return "redirect:/settings/statuses";
    }

    private static Map<String, String> names(Map<String, String> all) {
        var names = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(each -> names.put(each, all.getOrDefault("names." + each, "")));
        return names;
    }

    private JteModel page(Actor actor, Frame frame, Typed typed, Faults faults) {
        actor.require(Right.CONVERSATIONS_READ);
        List<StatusLabel> all = labels.all();
        String language = frame.locale().getLanguage();
        var names = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(each -> names.put(each, typed.names().getOrDefault(each, "")));
        return templates.conversationsStatusesStatuses(
                frame,
                new StatusesPage(
                        Arrays.stream(Status.values())
                                .map(status -> new Group(
                                        frame.text("conversations.status." + status.key()),
                                        status.key(),
                                        all.stream()
                                                .filter(each -> each.status() == status)
                                                .map(each -> new Row(
                                                        each.key(), each.name(language), each.place(), each.archived()))
                                                .toList()))
                                .toList(),
                        typed.key(),
                        Arrays.stream(Status.values())
                                .filter(each -> each != Status.SNOOZED)
                                .map(each -> new Choice(
                                        each.key(),
                                        frame.text("conversations.status." + each.key()),
                                        each.key().equals(typed.category())))
                                .toList(),
                        names,
                        typed.place(),
                        typed.version(),
                        actor.may(Right.QUEUES_WRITE),
                        faults));
    }
}
