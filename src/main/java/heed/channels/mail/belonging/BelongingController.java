package heed.channels.mail.belonging;

import heed.conversations.ConversationDirectory;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.web.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a hint away; to follow it is to bring the two conversations together. */
@Controller
class BelongingController {

    private final ConversationDirectory conversations;
    private final DismissHint dismissHint;

    BelongingController(ConversationDirectory conversations, DismissHint dismissHint) {
        this.conversations = conversations;
        this.dismissHint = dismissHint;
    }

    @PostMapping("/conversations/{number:\\d+}/belonging/dismissal")
    RedirectView dismiss(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") long possibly,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        dismissHint.dismiss(
                actor, conversation.id(), conversations.find(actor, possibly).id());
        next.addFlashAttribute(Toast.FLASH, Toast.of("belonging.dismissed", String.valueOf(possibly)));
        RedirectView view = new RedirectView(conversation.url());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
