package heed.conversations.attachments;

import heed.conversations.Attachment;
import heed.conversations.ConversationId;
import heed.conversations.HandedFiles;
import heed.conversations.attachments.Uploads.Holder;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Sends along what was handed over: only now do its bytes stay. */
@Service
class TakeUploads implements HandedFiles {

    private final KeepUpload keepUpload;
    private final Uploads uploads;
    private final Blobs blobs;
    private final Clock clock;

    TakeUploads(KeepUpload keepUpload, Uploads uploads, Blobs blobs, Clock clock) {
        this.keepUpload = keepUpload;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Those before one that is refused stay. */
    @Override
    public List<String> keep(Actor actor, ConversationId conversation, List<MultipartFile> files) {
        var keys = new ArrayList<String>();
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (!name.isBlank() || file.getSize() > 0) {
                keys.add(keepUpload
                        .keep(
                                actor,
                                conversation,
                                name,
                                Optional.ofNullable(file.getContentType()).orElse(""),
                                bytes(file, name))
                        .key());
            }
        }
        return keys;
    }

    @Override
    @Atomic
    public String hand(Actor actor, ConversationId conversation, String name, String type, byte[] content) {
        return keepUpload.waiting(actor, conversation).stream()
                .filter(each -> !each.removed() && each.name().equals(name) && each.bytes() == content.length)
                .findFirst()
                .orElseGet(() -> keepUpload.keep(actor, conversation, name, type, content))
                .key();
    }

    @Override
    @Atomic
    public void leave(Actor actor, ConversationId conversation) {
        uploads.pass(Holder.of(actor, conversation), Holder.ofDraft(conversation), clock.instant());
    }

    @Override
    @Atomic
    public void takeUp(Actor actor, ConversationId conversation) {
        uploads.pass(Holder.ofDraft(conversation), Holder.of(actor, conversation), clock.instant());
    }

    @Override
    public List<String> left(ConversationId conversation) {
        return uploads.waiting(Holder.ofDraft(conversation)).stream()
                .map(Upload::name)
                .toList();
    }

    @Override
    public Checked check(String givenName, String said, byte[] content) {
        return KeepUpload.check(givenName, said, content);
    }

    @Override
    public String cleanName(String givenName) {
        return FileName.clean(givenName);
    }

    private static byte[] bytes(MultipartFile file, String name) {
        if (file.getSize() > KeepUpload.MOST_BYTES) {
            throw Invalid.at("/files", "attachments.fault.too-large", FileName.clean(name), KeepUpload.MEGABYTES);
        }
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    @Atomic
    public List<Attachment> take(Actor actor, ConversationId conversation, Collection<String> keys) {
        Holder holder = Holder.of(actor, conversation);
        List<Upload> found = uploads.find(holder, keys);
        if (found.size() < new HashSet<>(keys).size()) {
            throw Invalid.at("/files", "attachments.fault.gone");
        }
        if (found.stream().mapToLong(Upload::bytes).sum() > KeepUpload.MOST_BYTES) {
            throw Invalid.at(
                    "/files", "attachments.fault.together", found.getLast().name(), KeepUpload.MEGABYTES);
        }
        uploads.use(found, clock.instant());
        return found.stream().map(this::stored).toList();
    }

    private Attachment stored(Upload upload) {
        byte[] content = uploads.content(upload.key()).orElseThrow(NotFound::new);
        return new Attachment(blobs.store(content), upload.name(), upload.type(), upload.bytes());
    }
}
