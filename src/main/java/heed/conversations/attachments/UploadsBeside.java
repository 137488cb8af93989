package heed.conversations.attachments;

import gg.jte.Content;
import heed.conversations.ComposerTool;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.attachments.pages.UploadsPart;
import heed.identity.Actor;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files that wait, and a way to add further ones, beside what somebody writes. */
@Component
class UploadsBeside implements ComposerTool {

    private final KeepUpload keepUpload;
    private final Templates templates;

    UploadsBeside(KeepUpload keepUpload, Templates templates) {
        this.keepUpload = keepUpload;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return tool(frame, actor, conversation, Filled.NOTHING);
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation, Filled filled) {
        return actor.id() == null
                ? Optional.empty()
                : Optional.of(templates.conversationsAttachmentsTool(
                        frame, part(frame, actor, conversation.number(), conversation.id(), filled.faults())));
    }

    UploadsPart part(Frame frame, Actor actor, long number, ConversationId conversation, Faults faults) {
        String url = "/conversations/" + number + "/uploads";
        return new UploadsPart(
                url,
                keepUpload.waiting(actor, conversation).stream()
                        .map(each -> new UploadsPart.File(
                                each.key(),
                                each.name(),
                                url + "/" + each.key(),
                                Math.max(1, each.bytes() / 1024),
                                each.removed()))
                        .toList(),
                KeepUpload.MOST_BYTES,
                frame.text("attachments.fault.too-large", "%", KeepUpload.MEGABYTES),
                faults);
    }
}
