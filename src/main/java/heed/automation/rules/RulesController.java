package heed.automation.rules;

import gg.jte.models.runtime.JteModel;
import heed.automation.TypedFields;
import heed.automation.rules.RuleRun.Outcome;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Rules: written, tried, switched on and off, put in order, looked up in their log. */
@Controller
@RequestMapping("/settings/rules")
class RulesController {

    private static final int ON_A_PAGE = 50;

    private final FindRules find;
    private final WriteRule write;
    private final TryRule tryRule;
    private final RuleRuns runs;
    private final RulePages pages;
    private final RuleLogPages logPages;
    private final TypedFields typedFields;

    RulesController(
            FindRules find,
            WriteRule write,
            TryRule tryRule,
            RuleRuns runs,
            RulePages pages,
            RuleLogPages logPages,
            TypedFields typedFields) {
        this.typedFields = typedFields;
        this.find = find;
        this.write = write;
        this.tryRule = tryRule;
        this.runs = runs;
        this.pages = pages;
        this.logPages = logPages;
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame, @RequestParam(defaultValue = "false") boolean archived) {
        return pages.list(frame, actor, archived);
    }

    @GetMapping("/new")
    JteModel empty(Actor actor, Frame frame) {
        actor.require(Right.AUTOMATION_PUBLISH);
        return pages.typed(frame, actor, null, RuleForm.empty(), Faults.NONE);
    }

    @PostMapping
    Object add(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.AUTOMATION_PUBLISH);
        RuleForm form = RuleForm.of(posted);
        try {
            return saved(
                    write.add(
                            actor,
                            form.read(typed -> typedFields.read(typed, frame.locale()))
                                    .details(frame.company().zone())),
                    "rules.added",
                    next);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, null, form, form.faults(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return pages.typed(frame, actor, null, form, Faults.of(refused));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id) {
        return pages.kept(frame, actor, find.find(actor, new RuleId(id)));
    }

    @PostMapping("/{id}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.AUTOMATION_PUBLISH);
        Rule rule = find.find(actor, new RuleId(id));
        RuleForm form = RuleForm.of(posted);
        try {
            Optional<Rule> changed = write.change(
                    actor,
                    rule.id(),
                    form.read(typed -> typedFields.read(typed, frame.locale()))
                            .details(frame.company().zone()),
                    form.tag());
            if (changed.isPresent()) {
                return saved(changed.get(), "rules.saved", next);
            }
            response.setStatus(409);
            return pages.typed(frame, actor, rule, form, Faults.of(Invalid.at("", "rules.fault.changed")));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return pages.typed(frame, actor, rule, form, form.faults(invalid));
        }
    }

    @PostMapping("/{id}/place")
    RedirectView move(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        write.move(actor, new RuleId(id), to.equals("up"));
        return redirect("/settings/rules");
    }

    @PostMapping("/{id}/activation")
    RedirectView switchOn(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Rule rule = write.switchOn(actor, new RuleId(id));
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of("rules.switched-on", rule.name()).undoneBy("/settings/rules/" + id + "/deactivation"));
        return redirect("/settings/rules/" + id);
    }

    @PostMapping("/{id}/deactivation")
    RedirectView switchOff(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return saved(write.switchOff(actor, new RuleId(id)), "rules.switched-off", next);
    }

    @PostMapping("/{id}/archival")
    RedirectView archive(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        Rule rule = write.archive(actor, new RuleId(id));
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of("rules.archived", rule.name()).undoneBy("/settings/rules/" + id + "/restoration"));
        return redirect("/settings/rules");
    }

    @PostMapping("/{id}/restoration")
    RedirectView restore(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return saved(write.restore(actor, new RuleId(id)), "rules.restored", next);
    }

    @GetMapping("/{id}/trial")
    JteModel trial(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "30") int days) {
        Rule rule = find.find(actor, new RuleId(id));
        actor.require(Right.CONVERSATIONS_READ);
        int asked = Math.clamp(days, 1, TryRule.MOST_DAYS);
        return logPages.trial(frame, actor, rule, tryRule.on(actor, rule, asked, TryRule.MOST_CONVERSATIONS), asked);
    }

    @GetMapping("/{id}/runs")
    JteModel runs(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable UUID cursor) {
        Rule rule = find.find(actor, new RuleId(id));
        Outcome wanted = Arrays.stream(Outcome.values())
                .filter(each -> each.key().equals(outcome))
                .findFirst()
                .orElse(null);
        Slice<RuleRun> found = Slice.of(
                runs.page(rule.id(), wanted, cursor, ON_A_PAGE + 1),
                ON_A_PAGE,
                last -> last.id().toString());
        return logPages.runs(frame, actor, rule, wanted, found);
    }

    private static RedirectView saved(Rule rule, String message, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message, rule.name()));
        return redirect("/settings/rules/" + rule.id().value());
    }

    private static RedirectView redirect(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
