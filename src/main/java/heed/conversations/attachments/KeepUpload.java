package heed.conversations.attachments;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.HandedFiles.Checked;
import heed.conversations.KnownConversation;
import heed.conversations.attachments.Uploads.Holder;
import heed.conversations.attachments.Uploads.Load;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps a file that somebody hands over for what they are writing, lets them have second thoughts, and forgets it after a day. */
@Service
class KeepUpload {

    /** What most mail servers take, once the files are written as letters. */
    static final int MOST_BYTES = 18 * 1024 * 1024;

    static final int MEGABYTES = 18;

    private static final int MOST_FILES = 20;
    private static final int MOST_FILES_OF_ONE = 100;
    private static final long MOST_BYTES_OF_ONE = 100L * 1024 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConversationDirectory conversations;
    private final Uploads uploads;
    private final Clock clock;

    KeepUpload(ConversationDirectory conversations, Uploads uploads, Clock clock) {
        this.conversations = conversations;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * @param said media type that the sender states
     * @throws Invalid where it is empty, too large, or one too many
     */
    @Atomic
    Upload keep(Actor actor, ConversationId conversation, String givenName, String said, byte[] content) {
        Holder holder = holder(actor, conversation);
        Checked checked = check(givenName, said, content);
        uploads.lock(holder);
        refuseTooMuch(holder, checked.name(), content.length);
        var upload = new Upload(key(), checked.name(), checked.type(), content.length, false);
        uploads.add(holder, upload, content, clock.instant());
        return upload;
    }

    /** @throws Invalid where it is empty or too large */
    static Checked check(String givenName, String said, byte[] content) {
        String name = FileName.clean(givenName);
        if (content.length == 0) {
            throw Invalid.at("/files", "attachments.fault.empty", name);
        }
        if (content.length > MOST_BYTES) {
            throw Invalid.at("/files", "attachments.fault.too-large", name, MEGABYTES);
        }
        byte[] head = Arrays.copyOf(content, Math.min(content.length, SniffedType.HEAD));
        return new Checked(name, SniffedType.of(head).allowing(said));
    }

    private void refuseTooMuch(Holder holder, String name, long bytes) {
        List<Upload> beside =
                uploads.waiting(holder).stream().filter(each -> !each.removed()).toList();
        if (beside.size() >= MOST_FILES) {
            throw Invalid.at("/files", "attachments.fault.too-many", MOST_FILES);
        }
        if (beside.stream().mapToLong(Upload::bytes).sum() + bytes > MOST_BYTES) {
            throw Invalid.at("/files", "attachments.fault.together", name, MEGABYTES);
        }
        Load all = uploads.load(holder);
        if (all.files() >= MOST_FILES_OF_ONE || all.bytes() + bytes > MOST_BYTES_OF_ONE) {
            throw Invalid.at("/files", "attachments.fault.quota");
        }
    }

    /** What the actor has waiting here. */
    List<Upload> waiting(Actor actor, ConversationId conversation) {
        return uploads.waiting(holder(actor, conversation));
    }

    /** @throws NotFound where the actor has handed over no such file, or it was sent */
    @Atomic
    void remove(Actor actor, ConversationId conversation, String key) {
        move(actor, conversation, key, true);
    }

    /** Has a removed file back. @throws NotFound as for removing it */
    @Atomic
    void restore(Actor actor, ConversationId conversation, String key) {
        move(actor, conversation, key, false);
    }

    private void move(Actor actor, ConversationId conversation, String key, boolean removed) {
        if (!uploads.remove(holder(actor, conversation), key, removed, clock.instant())) {
            throw new NotFound();
        }
    }

    private Holder holder(Actor actor, ConversationId id) {
        KnownConversation conversation = conversations.find(actor, id);
        if (!actor.may(Right.NOTES_WRITE, conversation.queue())) {
            actor.require(Right.CONVERSATIONS_REPLY, conversation.queue());
        }
        return Holder.of(actor, id);
    }

    private static String key() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
