package heed.channels.portal;

import heed.conversations.Attachment;
import heed.conversations.HandedFiles;
import heed.conversations.HandedFiles.Checked;
import heed.platform.Blobs;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the files that come with a customer's words, by the same rules as those of colleagues. */
@Component
class ReceivedFiles {

    private static final int MOST_MEGABYTES = 18;

    private final HandedFiles handedFiles;
    private final Blobs blobs;

    ReceivedFiles(HandedFiles handedFiles, Blobs blobs) {
        this.handedFiles = handedFiles;
        this.blobs = blobs;
    }

    /** @throws Invalid at {@code /files} where one is empty, or they are too large together */
    List<Attachment> keep(List<MultipartFile> files) {
        long together = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (together > MOST_MEGABYTES * 1024L * 1024L) {
            throw Invalid.at("/files", "portal.fault.files", MOST_MEGABYTES);
        }
        var kept = new ArrayList<Attachment>();
        for (MultipartFile file : files) {
            byte[] content = bytes(file);
            Checked checked = handedFiles.check(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    Objects.requireNonNullElse(file.getContentType(), ""),
                    content);
            kept.add(new Attachment(blobs.store(content), checked.name(), checked.type(), content.length));
        }
        return kept;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
