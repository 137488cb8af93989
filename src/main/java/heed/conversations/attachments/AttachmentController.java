package heed.conversations.attachments;

import gg.jte.models.runtime.JteModel;
import heed.conversations.Attachment;
import heed.conversations.FindAttachment;
import heed.conversations.attachments.pages.PreviewPage;
import heed.identity.Actor;
import heed.platform.Blobs;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out a file of a conversation as a download, and shows what can be shown of it without trusting it. */
@Controller
@RequestMapping("/conversations/{number:\\d+}/attachments/{sha256}")
class AttachmentController {

    private final FindAttachment findAttachment;
    private final Blobs blobs;
    private final DrawnPictures pictures;
    private final Templates templates;

    AttachmentController(FindAttachment findAttachment, Blobs blobs, DrawnPictures pictures, Templates templates) {
        this.findAttachment = findAttachment;
        this.blobs = blobs;
        this.pictures = pictures;
        this.templates = templates;
    }

    @GetMapping
    ResponseEntity<InputStreamResource> download(Actor actor, @PathVariable long number, @PathVariable String sha256) {
        Attachment attachment = findAttachment.find(actor, number, sha256);
        return Download.of(attachment, blobs.open(sha256).orElseThrow(NotFound::new));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable long number, @PathVariable String sha256) {
        findAttachment.find(actor, number, sha256);
        return png(pictures.thumbnail(sha256).orElseThrow(NotFound::new));
    }

    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable long number, @PathVariable String sha256) {
        findAttachment.find(actor, number, sha256);
        return png(pictures.whole(sha256).orElseThrow(NotFound::new));
    }

    /** Heed's own points of colour, and yet nothing that could act. */
    private static ResponseEntity<byte[]> png(byte[] drawn) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Security-Policy", Download.POLICY)
                .body(drawn);
    }

    @GetMapping("/preview")
    JteModel preview(Actor actor, Frame frame, @PathVariable long number, @PathVariable String sha256)
            throws IOException {
        Attachment attachment = findAttachment.find(actor, number, sha256);
        byte[] head;
        try (InputStream bytes = blobs.open(sha256).orElseThrow(NotFound::new)) {
            head = bytes.readNBytes(SniffedType.HEAD);
        }
        return templates.conversationsAttachmentsPreview(frame, page(number, attachment, head));
    }

    private PreviewPage page(long number, Attachment attachment, byte[] head) {
        String url = "/conversations/" + number + "/attachments/" + attachment.sha256();
        SniffedType type = SniffedType.of(head);
        boolean drawn =
                type.picture() && pictures.thumbnail(attachment.sha256()).isPresent();
        boolean text = type == SniffedType.TEXT;
        return new PreviewPage(
                number,
                attachment.name(),
                url,
                Math.max(1, attachment.size() / 1024),
                drawn ? url + "/picture" : "",
                text ? new String(head, StandardCharsets.UTF_8) : "",
                text && attachment.size() > head.length,
                drawn || text ? "" : type.picture() ? "attachments.too-large-to-draw" : "attachments.no-preview");
    }
}
