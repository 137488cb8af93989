package heed.identity.retention;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.retention.RetentionPages.Typed;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings, how long things are kept. */
@Controller
@RequestMapping("/settings/privacy/retention")
class RetentionController {

    private final RetentionRules rules;
    private final WriteRetention write;
    private final TryRetention tryRetention;
    private final RetentionPages pages;
    private final Templates templates;

    RetentionController(
            RetentionRules rules,
            WriteRetention write,
            TryRetention tryRetention,
            RetentionPages pages,
            Templates templates) {
        this.rules = rules;
        this.write = write;
        this.tryRetention = tryRetention;
        this.pages = pages;
        this.templates = templates;
    }

    /** What the browser posts, as it was typed. */
    record Posted(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String place,
            @Nullable String days,
            @Nullable Boolean keepForGood,
            @Nullable String queue,
            @Nullable String tag,
            @Nullable Integer version) {

        private boolean forGood() {
            return Boolean.TRUE.equals(keepForGood);
        }

        int decidedUpon() {
            return Objects.requireNonNullElse(version, 0);
        }

        Typed typed() {
            return new Typed(
                    word(kind), word(name), word(place), word(days), forGood(), word(queue), word(tag), decidedUpon());
        }

        /** @throws Invalid for what is no number */
        RetentionDetails details() {
            String written = word(days);
            return new RetentionDetails(
                    kind,
                    word(name),
                    number("/place", word(place), "retention.fault.place", 999),
                    forGood() && written.isEmpty() ? null : number("/days", written, "retention.fault.days", 36_500),
                    forGood(),
                    word(queue),
                    word(tag));
        }

        private static String word(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        private static int number(String pointer, String text, String fault, int most) {
            if (!text.matches("[0-9]{1,6}")) {
                throw Invalid.at(pointer, fault, most);
            }
            return Integer.parseInt(text);
        }
    }

    @GetMapping
    JteModel list(Actor actor, Frame frame) {
        return templates.identityRetentionRules(frame, pages.list(actor, frame, Typed.NOTHING, Faults.NONE));
    }

    @PostMapping
    Object create(
            Actor actor,
            Frame frame,
            @ModelAttribute Posted posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.PRIVACY_WRITE);
        try {
            RetentionRule rule = write.write(actor, posted.details());
            next.addFlashAttribute(Toast.FLASH, Toast.of("retention.done.written", rule.name()));
            return "redirect:" + RetentionLines.url(rule);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return templates.identityRetentionRules(
                    frame, pages.list(actor, frame, posted.typed(), Faults.of(invalid)));
        }
    }

    @GetMapping("/{id}")
    JteModel show(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "") String after) {
        return page(actor, frame, id, null, after, Faults.NONE);
    }

    @PostMapping("/{id}")
    Object change(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @ModelAttribute Posted posted,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.PRIVACY_WRITE);
        try {
            boolean changed = write.change(actor, id, posted.details(), posted.decidedUpon())
                    .isPresent();
            if (!changed) {
                response.setStatus(409);
                return page(
                        actor,
                        frame,
                        id,
                        posted.typed(),
                        "",
                        Faults.of(Refused.because("retention.fault.changed-meanwhile")));
            }
            next.addFlashAttribute(Toast.FLASH, Toast.of("retention.done.changed"));
            return "redirect:/settings/privacy/retention/" + id;
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, id, posted.typed(), "", Faults.of(invalid));
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, id, null, "", Faults.of(refused));
        }
    }

    @PostMapping("/{id}/trial")
    Object tryOut(
            Actor actor, Frame frame, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next) {
        return done(actor, frame, id, response, next, "retention.done.tried", () -> tryRetention.tryOut(actor, id));
    }

    @PostMapping("/{id}/release")
    Object release(
            Actor actor, Frame frame, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next) {
        return done(actor, frame, id, response, next, "retention.done.released", () -> write.release(actor, id));
    }

    @PostMapping("/{id}/ending")
    Object end(Actor actor, Frame frame, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next) {
        return done(actor, frame, id, response, next, "retention.done.ended", () -> write.end(actor, id));
    }

    private Object done(
            Actor actor,
            Frame frame,
            UUID id,
            HttpServletResponse response,
            RedirectAttributes next,
            String message,
            Runnable verb) {
        try {
            verb.run();
            next.addFlashAttribute(Toast.FLASH, Toast.of(message));
            return "redirect:/settings/privacy/retention/" + id;
        } catch (Refused refused) {
            response.setStatus(409);
            return page(actor, frame, id, null, "", Faults.of(refused));
        }
    }

    private JteModel page(Actor actor, Frame frame, UUID id, @Nullable Typed typed, String after, Faults faults) {
        actor.require(Right.PRIVACY_WRITE);
        RetentionRule rule = rules.find(id).orElseThrow(NotFound::new);
        return templates.identityRetentionRule(frame, pages.rule(actor, frame, rule, typed, after, faults));
    }
}
