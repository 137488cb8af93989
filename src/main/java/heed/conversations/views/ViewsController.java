package heed.conversations.views;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ListOrder;
import heed.conversations.SavedViews.SavedView;
import heed.conversations.views.ViewPages.Typed;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.EntityTag;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The views that somebody keeps, shares and pins to their tabs. */
@Controller
@RequestMapping("/views")
class ViewsController {

    private final FindViews findViews;
    private final KeepView keepView;
    private final ViewPages pages;
    private final Templates templates;

    ViewsController(FindViews findViews, KeepView keepView, ViewPages pages, Templates templates) {
        this.findViews = findViews;
        this.keepView = keepView;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return templates.conversationsViewsViews(frame, pages.views(frame, actor));
    }

    /** Begins with what is looked for in the inbox now. */
    @GetMapping("/new")
    JteModel begin(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sort", defaultValue = "") String asked) {
        Optional<SavedView> from = findViews.find(actor, view);
        String search = from.map(each -> (each.search() + " " + q).strip()).orElse(q.isEmpty() ? builtIn(view) : q);
        String sort = ListOrder.of(asked)
                .map(ListOrder::key)
                .orElse(from.map(each -> each.order().key()).orElse("newest"));
        List<String> columns = from.map(SavedView::columns).orElse(List.of());
        var typed = new Typed("", "", search, sort, "personal", columns, true, 0);
        return templates.conversationsViewsView(frame, pages.view(frame, actor, typed, Faults.NONE));
    }

    /** A built-in view in the words of a search. */
    private static String builtIn(String view) {
        return switch (view) {
            case "mine" -> "assignee:me is:open";
            case "nobody" -> "is:unassigned is:open";
            case "waiting" -> "is:waiting";
            case "unanswered" -> "is:unanswered is:open";
            default -> "";
        };
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(defaultValue = "personal") String scope,
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "false") boolean pinned,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = new Typed("", name, search, sort, scope, column, pinned, 0);
        try {
            KeptView view = keepView.add(actor, typed.wish(), pinned);
            next.addFlashAttribute(Toast.FLASH, Toast.of("views.kept", view.name()));
            return "redirect:/inbox?view=" + view.key();
        } catch (Invalid invalid) {
            return again(actor, frame, typed, invalid, response);
        }
    }

    @GetMapping("/{key}")
    JteModel show(Actor actor, Frame frame, @PathVariable String key) {
        Typed typed = Typed.of(findViews.kept(actor, key), findViews.pins(actor).contains(key));
        return templates.conversationsViewsView(frame, pages.view(frame, actor, typed, Faults.NONE));
    }

    @PostMapping("/{key}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(defaultValue = "personal") String scope,
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "false") boolean pinned,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = new Typed(key, name, search, sort, scope, column, pinned, version);
        try {
            EntityTag.made(keepView.change(actor, key, typed.wish(), version));
            keepView.pinToo(actor, key, pinned);
            next.addFlashAttribute(Toast.FLASH, Toast.of("views.kept", name));
            return "redirect:/inbox?view=" + key;
        } catch (Invalid invalid) {
            return again(actor, frame, typed, invalid, response);
        }
    }

    private JteModel again(Actor actor, Frame frame, Typed typed, Invalid invalid, HttpServletResponse response) {
        response.setStatus(422);
        return templates.conversationsViewsView(frame, pages.view(frame, actor, typed, Faults.of(invalid)));
    }

    @PostMapping("/{key}/removal")
    String remove(Actor actor, @PathVariable String key, RedirectAttributes next) {
        SavedView view = findViews.find(actor, key).orElseThrow(NotFound::new);
        keepView.remove(actor, key);
        next.addFlashAttribute(
                Toast.FLASH, Toast.of("views.removed", view.name()).undoneBy("/views/" + key + "/restoration"));
        return "redirect:/views";
    }

    @PostMapping("/{key}/restoration")
    String restore(Actor actor, @PathVariable String key, RedirectAttributes next) {
        keepView.restore(actor, key);
        next.addFlashAttribute(Toast.FLASH, Toast.of("views.restored"));
        return "redirect:/views";
    }

    /** Into one's tabs, out of them, or one place forward. */
    @PostMapping("/{key}/pin")
    String pin(Actor actor, @PathVariable String key, @RequestParam(defaultValue = "") String to) {
        findViews.kept(actor, key);
        switch (to) {
            case "earlier" -> keepView.pinEarlier(actor, key);
            case "off" -> keepView.pinToo(actor, key, false);
            default -> keepView.pinToo(actor, key, true);
        }
        return "redirect:/views";
    }
}
