package heed.conversations.attachments;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.HandedFiles;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Takes files while somebody writes, and takes them away again. A script that asks with {@code Heed-Part} gets the list of them;
 * a form gets its page, with what was typed kept as a draft.
 */
@Controller
@RequestMapping("/conversations/{number:\\d+}/uploads")
class UploadController {

    private final ConversationDirectory conversations;
    private final KeepUpload keepUpload;
    private final HandedFiles handedFiles;
    private final KeepDraft keepDraft;
    private final UploadsBeside beside;
    private final Templates templates;

    UploadController(
            ConversationDirectory conversations,
            KeepUpload keepUpload,
            HandedFiles handedFiles,
            KeepDraft keepDraft,
            UploadsBeside beside,
            Templates templates) {
        this.conversations = conversations;
        this.keepUpload = keepUpload;
        this.handedFiles = handedFiles;
        this.keepDraft = keepDraft;
        this.beside = beside;
        this.templates = templates;
    }

    /** What the form holds besides. */
    record Typed(@Nullable String kind, @Nullable String words) {}

    @PostMapping
    Object keep(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response) {
        KnownConversation conversation = conversations.find(actor, number);
        Faults faults = Faults.NONE;
        try {
            handedFiles.keep(actor, conversation.id(), files == null ? List.of() : files);
        } catch (Invalid invalid) {
            response.setStatus(422);
            faults = Faults.of(invalid);
        }
        return templates.conversationsAttachmentsUploads(
                frame, beside.part(frame, actor, number, conversation.id(), faults));
    }

    @PostMapping("/{key}/removal")
    Object remove(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @PathVariable String key,
            @RequestHeader(name = "Heed-Part", defaultValue = "") String part,
            Typed typed) {
        ConversationId conversation = conversations.find(actor, number).id();
        keepUpload.remove(actor, conversation, key);
        return answer(actor, frame, number, conversation, part, typed);
    }

    @PostMapping("/{key}/restoration")
    Object restore(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @PathVariable String key,
            @RequestHeader(name = "Heed-Part", defaultValue = "") String part,
            Typed typed) {
        ConversationId conversation = conversations.find(actor, number).id();
        keepUpload.restore(actor, conversation, key);
        return answer(actor, frame, number, conversation, part, typed);
    }

    private Object answer(
            Actor actor, Frame frame, long number, ConversationId conversation, String part, Typed typed) {
        if (!part.isEmpty()) {
            return templates.conversationsAttachmentsUploads(
                    frame, beside.part(frame, actor, number, conversation, Faults.NONE));
        }
        if (typed.words() != null) {
            keepDraft.keep(actor, conversation, typed.kind() == null ? "reply" : typed.kind(), typed.words());
        }
        return new RedirectView("/conversations/" + number + "#composer", true, false, false);
    }
}
