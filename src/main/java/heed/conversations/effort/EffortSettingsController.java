package heed.conversations.effort;

import gg.jte.models.runtime.JteModel;
import heed.conversations.effort.pages.EffortFormulaPage;
import heed.conversations.effort.pages.EffortFormulaPage.Weight;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How much each count weighs, set by whoever may set things for the company. */
@Controller
class EffortSettingsController {

    static final List<String> FIELDS =
            List.of("contacts", "transfers", "repeats", "switches", "clarifications", "waits", "reopenDays");

    private final EffortFormulas formulas;
    private final SetEffortFormula setFormula;
    private final Templates templates;

    EffortSettingsController(EffortFormulas formulas, SetEffortFormula setFormula, Templates templates) {
        this.formulas = formulas;
        this.setFormula = setFormula;
        this.templates = templates;
    }

    @GetMapping("/settings/effort")
    JteModel show(Frame frame, Actor actor) {
        actor.require(Right.STANDARDS_ADOPT);
        EffortFormula formula = formulas.inForce();
        Stream<Integer> values = Stream.of(
                formula.contacts(),
                formula.transfers(),
                formula.repeats(),
                formula.switches(),
                formula.clarifications(),
                formula.waits(),
                formula.reopenDays());
        return page(frame, formula.version(), values.map(String::valueOf).toList(), Faults.NONE);
    }

    @PostMapping("/settings/effort")
    Object set(
            Frame frame,
            Actor actor,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.STANDARDS_ADOPT);
        List<String> typed =
                FIELDS.stream().map(name -> fields.getOrDefault(name, "")).toList();
        List<Integer> read =
                typed.stream().map(EffortSettingsController::number).toList();
        try {
            setFormula.set(
                    actor,
                    new EffortFormula(
                            0,
                            read.get(0),
                            read.get(1),
                            read.get(2),
                            read.get(3),
                            read.get(4),
                            read.get(5),
                            read.get(6)),
                    number(fields.getOrDefault("version", "0")));
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(frame, formulas.inForce().version(), typed, Faults.of(invalid));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("effort.settings.set"));
        return new RedirectView("/settings/effort", true, false, false);
    }

    /** What is no number is outside every range. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private JteModel page(Frame frame, int version, List<String> values, Faults faults) {
        return templates.conversationsEffortWeights(
                frame,
                new EffortFormulaPage(
                        version,
                        Stream.iterate(0, at -> at < FIELDS.size(), at -> at + 1)
                                .map(at -> new Weight(FIELDS.get(at), values.get(at)))
                                .toList(),
                        faults));
    }
}
