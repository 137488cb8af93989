package heed.conversations;

import heed.identity.Actor;
import heed.platform.Blobs;
import heed.platform.NotFound;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out a file that belongs to a conversation: always as a download, never as a page of this site. */
@Controller
class AttachmentController {

    private static final int MOST_ENTRIES = 1000;

    private final VisibleConversations visible;
    private final Entries entries;
    private final Blobs blobs;

    AttachmentController(VisibleConversations visible, Entries entries, Blobs blobs) {
        this.visible = visible;
        this.entries = entries;
        this.blobs = blobs;
    }

    @GetMapping("/conversations/{number:\\d+}/attachments/{sha256}")
    ResponseEntity<InputStreamResource> show(Actor actor, @PathVariable long number, @PathVariable String sha256) {
        Conversation conversation = visible.find(actor, number);
        Attachment attachment =
                Notes.seen(actor, conversation, entries.latest(conversation.id(), MOST_ENTRIES)).stream()
                        .flatMap(entry -> entry.attachments().stream())
                        .filter(each -> each.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        InputStream bytes = blobs.open(sha256).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(attachment.size())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(bytes));
    }
}
