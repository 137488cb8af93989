package heed.channels.mail.delivery;

import heed.channels.mail.DecideDelivery;
import heed.conversations.ConversationDirectory;
import heed.conversations.EntryId;
import heed.identity.Actor;
import heed.platform.Refused;
import heed.web.Toast;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes what a colleague decides about a reply that may not have arrived. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/deliveries/{entry}")
class DeliveryController {

    private final ConversationDirectory conversations;
    private final DecideDelivery decideDelivery;

    DeliveryController(ConversationDirectory conversations, DecideDelivery decideDelivery) {
        this.conversations = conversations;
        this.decideDelivery = decideDelivery;
    }

    @PostMapping("/arrival")
    RedirectView arrived(Actor actor, @PathVariable long number, @PathVariable UUID entry, RedirectAttributes next) {
        return decided(
                actor, number, next, () -> decideDelivery.arrived(actor, new EntryId(entry)), "delivery.arrived-noted");
    }

    @PostMapping("/repetition")
    RedirectView again(Actor actor, @PathVariable long number, @PathVariable UUID entry, RedirectAttributes next) {
        return decided(
                actor, number, next, () -> decideDelivery.again(actor, new EntryId(entry)), "delivery.again-noted");
    }

    private RedirectView decided(Actor actor, long number, RedirectAttributes next, Runnable decision, String said) {
        String url = conversations.find(actor, number).url();
        try {
            decision.run();
            next.addFlashAttribute(Toast.FLASH, Toast.of(said));
        } catch (Refused refused) {
            next.addFlashAttribute(
                    Toast.FLASH, Toast.of(refused.reasons().getFirst().message()));
        }
        RedirectView view = new RedirectView(url);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
