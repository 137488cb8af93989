package heed.knowledge;

import heed.conversations.Attachment;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.platform.Atomic;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts a template into a writer's hands, and remembers that it did, so that its use is counted when the reply is sent. */
@Service
public class InsertReply {

    private final FillReplies fillReplies;
    private final ReplyValues values;
    private final ConversationDirectory conversations;
    private final ReplyInsertions insertions;
    private final Clock clock;
    private final AttachToTemplate attach;

    InsertReply(
            FillReplies fillReplies,
            ReplyValues values,
            ConversationDirectory conversations,
            ReplyInsertions insertions,
            Clock clock,
            AttachToTemplate attach) {
        this.attach = attach;
        this.fillReplies = fillReplies;
        this.values = values;
        this.conversations = conversations;
        this.insertions = insertions;
        this.clock = clock;
    }

    /**
     * Its files are handed over for the reply that the actor writes.
     *
     * @throws heed.platform.NotFound where there is no such conversation to change, or template to see
     * @throws heed.platform.Refused where the template may not be used there
     */
    @Atomic
    public FilledReply insert(Actor actor, ConversationId id, TemplateId templateId) {
        FilledReply filled = remember(actor, id, templateId);
        return filled.uploads(attach.handOver(actor, id, templateId));
    }

    /**
     * For a reply that is sent at once with copies of the template's files.
     *
     * @return the files
     * @throws heed.platform.NotFound as for inserting it
     */
    @Atomic
    public List<Attachment> send(Actor actor, ConversationId id, TemplateId templateId) {
        remember(actor, id, templateId);
        return attach.copies(templateId);
    }

    private FilledReply remember(Actor actor, ConversationId id, TemplateId templateId) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        ReplyTemplate template = fillReplies.usable(actor, conversation, templateId);
        FilledReply filled = fillReplies.fill(template, conversation, values.of(actor, conversation));
        UUID staff = actor.staff();
        if (staff != null) {
            insertions.add(new ReplyInsertions.Insertion(
                    conversation.id(),
                    staff,
                    template.id(),
                    template.version(),
                    filled.language(),
                    filled.text(),
                    clock.instant()));
        }
        return filled;
    }
}
