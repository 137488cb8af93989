package heed.conversations;

import heed.identity.Actor;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Brings two conversations together, and apart again. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/merges")
class MergeController {

    private final VisibleConversations visible;
    private final MergeConversations mergeConversations;

    MergeController(VisibleConversations visible, MergeConversations mergeConversations) {
        this.visible = visible;
        this.mergeConversations = mergeConversations;
    }

    @PostMapping
    RedirectView create(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes next) {
        Conversation leaving = visible.find(actor, number);
        String digits = into.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 15) {
            return said(number, next, Toast.of("conversations.merge.unknown"));
        }
        try {
            Conversation staying = visible.find(actor, Long.parseLong(digits));
            mergeConversations.merge(actor, leaving.id(), staying.id());
            return said(
                    staying.number(),
                    next,
                    Toast.of("conversations.merged", String.valueOf(number))
                            .undoneBy(ConversationView.url(number) + "/merges/undo"));
        } catch (NotFound unknown) {
            return said(number, next, Toast.of("conversations.merge.unknown"));
        } catch (Refused refused) {
            return said(number, next, Toast.of(refused.reasons().getFirst().message()));
        }
    }

    @PostMapping("/undo")
    RedirectView delete(Actor actor, @PathVariable long number, RedirectAttributes next) {
        mergeConversations.undo(actor, visible.find(actor, number).id());
        return said(number, next, Toast.of("conversations.merge-undone"));
    }

    private static RedirectView said(long number, RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        return ConversationController.redirect(ConversationView.url(number));
    }
}
