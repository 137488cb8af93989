package heed.conversations;

import heed.identity.Actor;
import heed.platform.Refused;
import heed.web.Toast;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a reply back before it has left; its words stand in the composer again. */
@Controller
class OutgoingController {

    /** Name of the flash attribute with what the tools beside the reply had been filled with. */
    static final String FILLED = "takenBack";

    private final TakeBackReply takeBackReply;
    private final VisibleConversations visible;

    OutgoingController(TakeBackReply takeBackReply, VisibleConversations visible) {
        this.takeBackReply = takeBackReply;
        this.visible = visible;
    }

    @PostMapping("/conversations/{number:\\d+}/outgoing/{id}/undo")
    RedirectView takeBack(Actor actor, @PathVariable long number, @PathVariable UUID id, RedirectAttributes next) {
        Conversation conversation = visible.find(actor, number);
        try {
            Outgoing reply = takeBackReply.takeBack(actor, conversation.id(), new EntryId(id));
            next.addFlashAttribute(FILLED, new HashMap<>(reply.fields()));
            next.addFlashAttribute(Toast.FLASH, Toast.of("presence.taken-back"));
        } catch (Refused refused) {
            var reason = refused.reasons().getFirst();
            next.addFlashAttribute(
                    Toast.FLASH,
                    new Toast(
                            reason.message(),
                            reason.facts().stream()
                                    .<java.io.Serializable>map(String::valueOf)
                                    .toList(),
                            null));
        }
        return ConversationController.redirect(ConversationView.url(number) + "#composer");
    }
}
