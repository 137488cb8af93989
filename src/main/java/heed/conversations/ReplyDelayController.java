package heed.conversations;

import gg.jte.models.runtime.JteModel;
import heed.conversations.pages.ReplyDelayPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which it is decided how long replies can be taken back. */
@Controller
@RequestMapping(ReplyDelayController.ADDRESS)
class ReplyDelayController {

    static final String ADDRESS = "/settings/reply-delay";

    private final ChooseReplyDelay choose;
    private final ReplyDelays delays;
    private final Templates templates;

    ReplyDelayController(ChooseReplyDelay choose, ReplyDelays delays, Templates templates) {
        this.choose = choose;
        this.delays = delays;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Actor actor, Frame frame) {
        return page(actor, frame, Faults.NONE);
    }

    @PostMapping("/own")
    Object own(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String delay,
            HttpServletResponse response,
            RedirectAttributes next) {
        return saved(actor, frame, response, next, () -> choose.forOneself(actor, seconds(delay)));
    }

    @PostMapping("/company")
    Object company(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String delay,
            HttpServletResponse response,
            RedirectAttributes next) {
        return saved(actor, frame, response, next, () -> {
            Duration chosen = seconds(delay);
            choose.forCompany(actor, chosen == null ? Duration.ofSeconds(-1) : chosen);
        });
    }

    private Object saved(
            Actor actor, Frame frame, HttpServletResponse response, RedirectAttributes next, Runnable choice) {
        try {
            choice.run();
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(actor, frame, Faults.of(invalid));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("presence.delay.saved"));
        return ConversationController.redirect(ADDRESS);
    }

    private JteModel page(Actor actor, Frame frame, Faults faults) {
        if (!actor.may(Right.SETTINGS_WRITE)) {
            actor.require(Right.CONVERSATIONS_WRITE);
        }
        Duration own = actor.id() == null ? null : delays.own(actor.id());
        return templates.conversationsReplyDelay(
                frame,
                new ReplyDelayPage(
                        own == null ? "" : String.valueOf(own.toSeconds()),
                        delays.company().toSeconds(),
                        actor.may(Right.CONVERSATIONS_WRITE),
                        actor.may(Right.SETTINGS_WRITE),
                        faults));
    }

    private static @Nullable Duration seconds(String typed) {
        try {
            return typed.isBlank() ? null : Duration.ofSeconds(Integer.parseInt(typed.strip()));
        } catch (NumberFormatException noNumber) {
            throw Invalid.at("/delay", "presence.fault.delay");
        }
    }
}
