package heed.conversations.drafts;

import gg.jte.Content;
import heed.conversations.ComposerTool;
import heed.conversations.HandedFiles;
import heed.conversations.KnownConversation;
import heed.conversations.Markdown;
import heed.conversations.drafts.pages.SharedDraftPart;
import heed.conversations.drafts.pages.SharedDraftPart.Choice;
import heed.conversations.drafts.pages.SharedDraftPart.Left;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what a colleague left to go on with, and lets one leave what one has written. */
@Component
class SharedDraftBeside implements ComposerTool {

    private final ShareDraft shareDraft;
    private final HandedFiles files;
    private final StaffDirectory staff;
    private final Templates templates;

    SharedDraftBeside(ShareDraft shareDraft, HandedFiles files, StaffDirectory staff, Templates templates) {
        this.shareDraft = shareDraft;
        this.files = files;
        this.staff = staff;
        this.templates = templates;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation) {
        return tool(frame, actor, conversation, Filled.NOTHING);
    }

    @Override
    public Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation, Filled filled) {
        if (actor.id() == null) {
            return Optional.empty();
        }
        Optional<SharedDraft> draft = shareDraft.find(actor, conversation);
        List<Choice> colleagues = staff.whoMayAnswer(conversation.queue()).stream()
                .filter(each -> !each.id().equals(actor.id()))
                .map(each -> new Choice(each.id().value().toString(), each.name()))
                .toList();
        return Optional.of(templates.conversationsDraftsTool(
                frame,
                new SharedDraftPart(
                        conversation.url() + "/shared-draft",
                        draft.map(each -> left(frame, actor, each, files.left(conversation.id())))
                                .orElse(null),
                        colleagues,
                        filled.faults())));
    }

    private Left left(Frame frame, Actor actor, SharedDraft draft, List<String> names) {
        StaffId meantFor = draft.meantFor();
        return new Left(
                draft.writtenByName(),
                meantFor == null ? "" : staff.names(List.of(meantFor)).getOrDefault(meantFor, ""),
                Objects.equals(draft.writtenBy(), actor.id()),
                draft.kind().equals("note"),
                frame.moment(draft.at()),
                Markdown.html(draft.text()),
                names);
    }
}
