package heed.standards;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.standards.Gates.Gate;
import heed.standards.PutIntoEffect.Waiver;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a standard on its way by the forms of its page. What cannot be done yet is told there, with all that was typed. */
@Controller
@RequestMapping("/standards/{code}")
class AdvancingController {

    private final AdvanceStandard advance;
    private final PutIntoEffect effect;
    private final JudgePast past;
    private final StandardPages pages;

    AdvancingController(AdvanceStandard advance, PutIntoEffect effect, JudgePast past, StandardPages pages) {
        this.advance = advance;
        this.effect = effect;
        this.past = past;
        this.pages = pages;
    }

    @PostMapping("/evidence")
    Object evidence(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return done(frame, actor, code, fields, next, () -> {
            advance.addEvidence(actor, code, fields.get("type"), fields.get("reference"));
            return Toast.of("standards.done.evidence");
        });
    }

    @PostMapping("/consultations")
    Object consult(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return done(frame, actor, code, fields, next, () -> {
            advance.consult(actor, code, fields.get("summary"));
            return Toast.of("standards.done.consulted");
        });
    }

    @PostMapping("/announcements")
    Object announce(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return done(frame, actor, code, fields, next, () -> {
            advance.announce(actor, code, fields.get("kind"), null);
            return Toast.of("standards.done.announced");
        });
    }

    @PostMapping("/adoption")
    Object adopt(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return done(frame, actor, code, fields, next, () -> {
            int version = advance.adopt(actor, code).version();
            return Toast.of("standards.done.adopted", version);
        });
    }

    @PostMapping("/effect")
    Object effect(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        actor.require(Right.STANDARDS_ADOPT);
        return done(frame, actor, code, fields, next, () -> {
            StandardVersion version = effect.begin(actor, code, first(fields.get("from")), waivers(fields));
            past.judge(version);
            return Toast.of("standards.done.effective", version.version());
        });
    }

    @PostMapping("/retirement")
    Object retire(
            Frame frame,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return done(frame, actor, code, fields, next, () -> {
            effect.retire(actor, code);
            return Toast.of("standards.done.retired");
        });
    }

    private Object done(
            Frame frame,
            Actor actor,
            String code,
            Map<String, String> fields,
            RedirectAttributes next,
            Supplier<Toast> step) {
        try {
            next.addFlashAttribute(Toast.FLASH, step.get());
            return new RedirectView("/standards/" + code);
        } catch (Invalid invalid) {
            return pages.page(frame, actor, code, Map.of(), fields, Faults.of(invalid));
        } catch (Refused refused) {
            var typed = new HashMap<>(fields);
            typed.put("step", "refused");
            return pages.page(frame, actor, code, Map.of(), typed, Faults.of(refused));
        }
    }

    private static @Nullable LocalDate first(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException malformed) {
            throw Invalid.at("/from", "standards.fault.from");
        }
    }

    /** A reason in the field of a gate passes it over; an empty field does not. */
    private static List<Waiver> waivers(Map<String, String> fields) {
        return Arrays.stream(Gate.values())
                .map(gate -> new Waiver(gate.code(), fields.getOrDefault("waive-" + gate.code(), "")))
                .filter(waiver -> waiver.reason() != null && !waiver.reason().isBlank())
                .toList();
    }
}
