package heed.channels.imports;

import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.web.LiveNews;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ends an import: what it did stays written down, what it read and its file are forgotten. */
@Service
class EndImport {

    private final Imports imports;
    private final ImportPieces pieces;
    private final ImportRecords records;
    private final Blobs blobs;
    private final LiveNews news;
    private final Clock clock;

    EndImport(Imports imports, ImportPieces pieces, ImportRecords records, Blobs blobs, LiveNews news, Clock clock) {
        this.imports = imports;
        this.pieces = pieces;
        this.records = records;
        this.blobs = blobs;
        this.news = news;
        this.clock = clock;
    }

    /** @param failedBy key of the sentence that says why, null where everything was done */
    @Atomic
    void end(UUID id, @Nullable String failedBy) {
        imports.finish(id, failedBy, clock.instant());
        empty(id);
        news.tell(LiveImports.topic(id));
    }

    /** As if it had never been brought; what it has taken in stays. */
    @Atomic
    void discard(UUID id) {
        empty(id);
        imports.remove(id);
    }

    private void empty(UUID id) {
        records.remove(id);
        List<String> files = pieces.of(id);
        pieces.remove(id);
        blobs.forget(files);
    }
}
