package heed.conversations.attachments;

import heed.conversations.Attachment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it leaves Heed: always as a download of bytes, never as a page of this site. */
final class Download {

    /** Even where a browser shows it all the same, nothing in it runs or asks for more. */
    static final String POLICY = "sandbox; default-src 'none'";

    private Download() {}

    static ResponseEntity<InputStreamResource> of(Attachment attachment, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(attachment.size())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(FileName.clean(attachment.name()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", POLICY)
                .body(new InputStreamResource(bytes));
    }
}
