package heed.conversations.copies;

import heed.conversations.ConversationDirectory;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes somebody away who would be offered beside every reply; what was typed meanwhile is kept. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/copies")
class CopiesController {

    private final ConversationDirectory conversations;
    private final ChooseCopies chooseCopies;
    private final KeepDraft keepDraft;

    CopiesController(ConversationDirectory conversations, ChooseCopies chooseCopies, KeepDraft keepDraft) {
        this.conversations = conversations;
        this.chooseCopies = chooseCopies;
        this.keepDraft = keepDraft;
    }

    @PostMapping("/removal")
    RedirectView leaveOut(
            Actor actor,
            @PathVariable long number,
            @RequestParam String leaveOut,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        keepDraft.keep(actor, conversation.id(), kind, words);
        chooseCopies.leaveOut(actor, conversation.id(), leaveOut);
        next.addFlashAttribute(Toast.FLASH, Toast.of("copies.left-out", leaveOut));
        return new RedirectView(conversation.url(), true, false, false);
    }
}
