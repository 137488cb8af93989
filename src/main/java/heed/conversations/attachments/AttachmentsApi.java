package heed.conversations.attachments;

import heed.conversations.Attachment;
import heed.conversations.ConversationId;
import heed.conversations.FindAttachment;
import heed.identity.Actor;
import heed.platform.Blobs;
import heed.platform.NotFound;
import heed.web.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files of conversations in the API: handed over before they are sent, and fetched when they have come. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class AttachmentsApi {

    private final KeepUpload keepUpload;
    private final FindAttachment findAttachment;
    private final Blobs blobs;

    AttachmentsApi(KeepUpload keepUpload, FindAttachment findAttachment, Blobs blobs) {
        this.keepUpload = keepUpload;
        this.findAttachment = findAttachment;
        this.blobs = blobs;
    }

    /** @param key goes into {@code uploads} of the entry that the file belongs to */
    record UploadView(String key, String name, String type, long bytes, boolean removed) {

        static UploadView of(Upload upload) {
            return new UploadView(upload.key(), upload.name(), upload.type(), upload.bytes(), upload.removed());
        }
    }

    @GetMapping("/uploads")
    Slice<UploadView> list(Actor actor, @PathVariable UUID id) {
        return new Slice<>(
                keepUpload.waiting(actor, new ConversationId(id)).stream()
                        .map(UploadView::of)
                        .toList(),
                null);
    }

    @PostMapping(value = "/uploads", consumes = "application/octet-stream")
    ResponseEntity<UploadView> keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "application/octet-stream") String type,
            HttpServletRequest request)
            throws IOException {
        Upload upload = keepUpload.keep(actor, new ConversationId(id), name, type, body(request));
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + id + "/uploads"))
                .body(UploadView.of(upload));
    }

    /** The memory that it takes is the limit's, however much is sent. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] content = request.getContentLengthLong() > KeepUpload.MOST_BYTES
                ? new byte[0]
                : request.getInputStream().readNBytes(KeepUpload.MOST_BYTES + 1);
        if (content.length > KeepUpload.MOST_BYTES || request.getContentLengthLong() > KeepUpload.MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return content;
    }

    @DeleteMapping("/uploads/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable String key) {
        keepUpload.remove(actor, new ConversationId(id), key);
    }

    @GetMapping("/attachments/{sha256}")
    ResponseEntity<InputStreamResource> download(Actor actor, @PathVariable UUID id, @PathVariable String sha256) {
        Attachment attachment = findAttachment.find(actor, new ConversationId(id), sha256);
        Optional<InputStream> bytes = blobs.open(sha256);
        return Download.of(attachment, bytes.orElseThrow(NotFound::new));
    }
}
