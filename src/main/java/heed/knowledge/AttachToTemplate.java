package heed.knowledge;

import heed.conversations.Attachment;
import heed.conversations.ConversationId;
import heed.conversations.HandedFiles;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives templates files, takes them away, and sends copies of them along. */
@Service
class AttachToTemplate {

    private static final int MOST = 5;
    private static final int MEGABYTES = 10;
    static final int MOST_BYTES = MEGABYTES * 1024 * 1024;

    private final TemplateFiles files;
    private final FindReplyTemplates find;
    private final HandedFiles handedFiles;
    private final Blobs blobs;
    private final AuditTrail audit;
    private final Clock clock;

    AttachToTemplate(
            TemplateFiles files,
            FindReplyTemplates find,
            HandedFiles handedFiles,
            Blobs blobs,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.find = find;
        this.handedFiles = handedFiles;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param said media type that the sender states
     * @throws Invalid where it is empty, or too much for one reply
     */
    @Atomic
    TemplateFile add(Actor actor, TemplateId id, String givenName, String said, byte[] content) {
        ReplyTemplate template = find.findForChange(actor, id);
        HandedFiles.Checked checked = handedFiles.check(givenName, said, content);
        List<TemplateFile> beside = files.of(template.id());
        long together =
                content.length + beside.stream().mapToLong(TemplateFile::bytes).sum();
        if (beside.size() >= MOST || together > MOST_BYTES) {
            throw Invalid.at("/files", "knowledge.fault.files", MOST, MEGABYTES);
        }
        var file = new TemplateFile(
                Ids.next(),
                checked.name(),
                checked.type(),
                content.length,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
        files.add(template.id(), file, content);
        audit.record(actor, "reply-template-file", object(template), null, told(file));
        return file;
    }

    /** @throws NotFound where it has no such file */
    @Atomic
    void remove(Actor actor, TemplateId id, UUID file) {
        move(actor, id, file, clock.instant());
    }

    /** Has a removed file back. @throws NotFound as for removing it */
    @Atomic
    void restore(Actor actor, TemplateId id, UUID file) {
        move(actor, id, file, null);
    }

    private void move(Actor actor, TemplateId id, UUID file, @Nullable Instant removedAt) {
        ReplyTemplate template = find.findForChange(actor, id);
        if (!files.remove(template.id(), file, removedAt)) {
            throw new NotFound();
        }
        String action = removedAt == null ? "reply-template-file-restoration" : "reply-template-file-removal";
        audit.record(actor, action, object(template), null, Map.of("file", file));
    }

    /** Hands copies over for what the actor is about to write; answers their keys. */
    List<String> handOver(Actor actor, ConversationId conversation, TemplateId template) {
        return files.of(template).stream()
                .map(each -> handedFiles.hand(actor, conversation, each.name(), each.type(), files.content(each.id())))
                .toList();
    }

    /** Copies that go with an entry at once. */
    List<Attachment> copies(TemplateId template) {
        return files.of(template).stream()
                .map(each ->
                        new Attachment(blobs.store(files.content(each.id())), each.name(), each.type(), each.bytes()))
                .toList();
    }

    private static String object(ReplyTemplate template) {
        return "reply-template:" + template.id().value();
    }

    private static Map<String, Object> told(TemplateFile file) {
        return Map.of("file", file.id(), "name", file.name(), "type", file.type(), "bytes", file.bytes());
    }
}
