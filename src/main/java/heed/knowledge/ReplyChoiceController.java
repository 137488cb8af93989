package heed.knowledge;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Toast;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Chooses a template for a reply that is being written. What was typed is kept as the writer's draft before anything else. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/reply-templates")
class ReplyChoiceController {

    private static final int MOST = 30;

    private final ConversationDirectory conversations;
    private final ReplyChoices choices;
    private final InsertReply insertReply;
    private final ExpandCodes expandCodes;
    private final KeepDraft keepDraft;
    private final Templates templates;

    ReplyChoiceController(
            ConversationDirectory conversations,
            ReplyChoices choices,
            InsertReply insertReply,
            ExpandCodes expandCodes,
            KeepDraft keepDraft,
            Templates templates) {
        this.conversations = conversations;
        this.choices = choices;
        this.insertReply = insertReply;
        this.expandCodes = expandCodes;
        this.keepDraft = keepDraft;
        this.templates = templates;
    }

    /** What is typed as words narrows the choice. */
    @GetMapping
    JteModel choose(
            Actor actor, Frame frame, @PathVariable long number, @RequestParam(defaultValue = "") String words) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.find(actor, number);
        return templates.knowledgeChoose(frame, choices.page(frame, actor, conversation, words, MOST, "", "reply"));
    }

    /** Without a search, the codes in the text become their templates; otherwise a page to choose from. */
    @PostMapping
    Object search(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String templateWords,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        keepDraft.keep(actor, conversation.id(), kind, words);
        ExpandCodes.Expanded expanded = templateWords.isBlank()
                ? expandCodes.expand(actor, conversation, words)
                : new ExpandCodes.Expanded(words, List.of());
        if (!expanded.names().isEmpty()) {
            keepDraft.keep(actor, conversation.id(), kind, expanded.text());
            next.addFlashAttribute(Toast.FLASH, Toast.of("knowledge.inserted", String.join(", ", expanded.names())));
            return redirect(conversation.url() + "#composer");
        }
        return templates.knowledgeChoose(
                frame, choices.page(frame, actor, conversation, templateWords, MOST, words, kind));
    }

    /** Puts the template behind what was typed, where no script can put it at the cursor. */
    @PostMapping("/{id}/insertion")
    RedirectView insert(
            Actor actor,
            @PathVariable long number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "reply") String kind,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        KnownConversation conversation = conversations.find(actor, number);
        FilledReply filled;
        try {
            filled = insertReply.insert(actor, conversation.id(), new TemplateId(id));
        } catch (Invalid tooMuch) {
            keepDraft.keep(actor, conversation.id(), kind, words);
            next.addFlashAttribute(Toast.FLASH, Toast.of("knowledge.fault.files-too-much"));
            return redirect(conversation.url() + "#composer");
        }
        String text = words.isBlank() ? filled.text() : words.stripTrailing() + "\n\n" + filled.text();
        keepDraft.keep(actor, conversation.id(), kind, text);
        next.addFlashAttribute(
                Toast.FLASH,
                filled.missing().isEmpty()
                        ? Toast.of("knowledge.inserted.one")
                        : Toast.of("knowledge.missing", String.join(", ", filled.missing())));
        return redirect(conversation.url() + "#composer");
    }

    /** The same for a script, which puts the words where the cursor is. */
    @PostMapping(path = "/{id}/insertion", headers = "Heed-Insert")
    ResponseEntity<Inserted> insertAtCursor(
            Actor actor, Frame frame, @PathVariable long number, @PathVariable UUID id) {
        KnownConversation conversation = conversations.find(actor, number);
        FilledReply filled = insertReply.insert(actor, conversation.id(), new TemplateId(id));
        String remark = ReplyChoices.remark(frame, conversation, filled);
        return ResponseEntity.ok(new Inserted(
                filled.text(),
                remark.isEmpty() ? frame.text("knowledge.inserted.one") : remark,
                filled.uploads().size()));
    }

    /**
     * @param said what to tell the writer
     * @param files how many came along
     */
    record Inserted(String text, String said, int files) {}

    static RedirectView redirect(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
