package heed.conversations.routing;

import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Toast;
import java.io.Serializable;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The next conversation, opened with the reason why; and the switch of who is there. */
@Controller
class NextController {

    private final TakeNext takeNext;
    private final SwitchPresence switchPresence;
    private final RateComplexity rateComplexity;
    private final ConversationDirectory conversations;

    NextController(
            TakeNext takeNext,
            SwitchPresence switchPresence,
            RateComplexity rateComplexity,
            ConversationDirectory conversations) {
        this.takeNext = takeNext;
        this.switchPresence = switchPresence;
        this.rateComplexity = rateComplexity;
        this.conversations = conversations;
    }

    @PostMapping("/next")
    RedirectView take(Actor actor, RedirectAttributes next) {
        try {
            return takeNext.take(actor, null)
                    .map(taken -> said(
                            next,
                            Toast.of("routing.reason", (Serializable[])
                                    taken.reason().facts("you")),
                            taken.conversation().url() + "?view=mine"))
                    .orElseGet(() -> said(next, Toast.of("routing.nothing"), "/inbox"));
        } catch (Refused refused) {
            Fault reason = refused.reasons().getFirst();
            return said(next, new Toast(reason.message(), List.of(), null), "/inbox");
        }
    }

    @PostMapping("/presence")
    RedirectView switchTo(Actor actor, @RequestParam(defaultValue = "") String state, RedirectAttributes next) {
        actor.require(Right.CONVERSATIONS_WRITE);
        StaffId self = actor.id();
        if (self == null) {
            throw new NotFound();
        }
        try {
            String switched = "routing.switched."
                    + switchPresence.to(actor, self, state).state().key();
            return said(next, Toast.of(switched), "/inbox");
        } catch (Invalid unknown) {
            return said(next, Toast.of("routing.switch.unknown"), "/inbox");
        }
    }

    @PostMapping("/conversations/{number:\\d+}/complexity")
    RedirectView rate(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String complexity,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        try {
            rateComplexity.rate(actor, conversation.id(), complexity);
        } catch (Invalid unknown) {
            return said(next, Toast.of("routing.switch.unknown"), conversation.url());
        }
        return said(next, Toast.of("routing.rated"), conversation.url());
    }

    static RedirectView said(RedirectAttributes next, Toast toast, String address) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return redirect(address);
    }

    static RedirectView redirect(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
