package heed.conversations.drafts;

import heed.conversations.ConversationDirectory;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Toast;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Leaves what somebody has written for a colleague, and takes over what was left; what was typed is never lost. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/shared-draft")
class SharedDraftController {

    private final ConversationDirectory conversations;
    private final ShareDraft shareDraft;
    private final KeepDraft keepDraft;

    SharedDraftController(ConversationDirectory conversations, ShareDraft shareDraft, KeepDraft keepDraft) {
        this.conversations = conversations;
        this.shareDraft = shareDraft;
        this.keepDraft = keepDraft;
    }

    @PostMapping
    RedirectView share(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID draftFor,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        keepDraft.keep(actor, conversation.id(), kind, words);
        try {
            shareDraft.share(actor, conversation.id(), kind, words, draftFor == null ? null : new StaffId(draftFor));
            next.addFlashAttribute(
                    Toast.FLASH, Toast.of("drafts.shared").undoneBy(conversation.url() + "/shared-draft/takeover"));
        } catch (Invalid invalid) {
            say(next, invalid.faults());
        } catch (Refused refused) {
            say(next, refused.reasons());
        }
        return new RedirectView(conversation.url() + "#composer", true, false, false);
    }

    @PostMapping("/takeover")
    RedirectView takeOver(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(required = false) @Nullable String words,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        if (words != null) {
            keepDraft.keep(actor, conversation.id(), kind, words);
        }
        try {
            shareDraft.takeOver(actor, conversation.id());
            next.addFlashAttribute(Toast.FLASH, Toast.of("drafts.taken"));
        } catch (NotFound faster) {
            next.addFlashAttribute(Toast.FLASH, Toast.of("drafts.fault.gone"));
        }
        return new RedirectView(conversation.url() + "#composer", true, false, false);
    }

    private static void say(RedirectAttributes next, List<Fault> faults) {
        Fault first = faults.getFirst();
        next.addFlashAttribute(
                Toast.FLASH,
                Toast.of(
                        first.message(),
                        first.facts().stream().map(String::valueOf).toArray(Serializable[]::new)));
    }
}
