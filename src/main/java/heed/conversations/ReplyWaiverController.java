package heed.conversations;

import heed.conversations.InboxPages.Asked;
import heed.identity.Actor;
import heed.platform.Refused;
import heed.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Ends a customer's waiting without a reply, and takes that back. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/reply-waiver")
class ReplyWaiverController {

    private final VisibleConversations visible;
    private final WaiveReply waiveReply;

    ReplyWaiverController(VisibleConversations visible, WaiveReply waiveReply) {
        this.visible = visible;
        this.waiveReply = waiveReply;
    }

    @PostMapping
    RedirectView create(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes next) {
        Conversation conversation = visible.find(actor, number);
        Toast said =
                Toast.of("conversations.reply-waived").undoneBy(ConversationView.url(number) + "/reply-waiver/undo");
        try {
            waiveReply.waive(actor, conversation.id());
        } catch (Refused refused) {
            said = Toast.of(refused.reasons().getFirst().message());
        }
        next.addFlashAttribute(Toast.FLASH, said);
        return ConversationController.redirect(ConversationView.url(number) + new Asked(view, q, "", "").place());
    }

    @PostMapping("/undo")
    RedirectView delete(Actor actor, @PathVariable long number, RedirectAttributes next) {
        String said = "conversations.reply-waiver-undone";
        try {
            waiveReply.undo(actor, visible.find(actor, number).id());
        } catch (Refused refused) {
            said = refused.reasons().getFirst().message();
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of(said));
        return ConversationController.redirect(ConversationView.url(number));
    }
}
