package heed.conversations.attachments;

import heed.conversations.Attachment;
import heed.web.SafeDownload;
import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

/** An attachment as it leaves Heed. */
final class Download {

    static final String POLICY = SafeDownload.POLICY;

    private Download() {}

    static ResponseEntity<InputStreamResource> of(Attachment attachment, InputStream bytes) {
        return SafeDownload.of(FileName.clean(attachment.name()), attachment.size(), bytes);
    }
}
