package heed.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it leaves Heed: always as a download of bytes, never as a page of this site. */
public final class SafeDownload {

    /** Even where a browser shows it all the same, nothing in it runs or asks for more. */
    public static final String POLICY = "sandbox; default-src 'none'";

    private SafeDownload() {}

    /**
     * @param name without anything that a file system or a header could misread
     * @param size in bytes
     */
    public static ResponseEntity<InputStreamResource> of(String name, long size, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(size)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", POLICY)
                .body(new InputStreamResource(bytes));
    }
}
