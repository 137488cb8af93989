package heed.channels.imports;

import heed.channels.imports.reading.ExportFiles;
import heed.channels.imports.reading.ExportReader;
import heed.channels.imports.reading.ExportRefused;
import heed.channels.imports.reading.Found;
import heed.conversations.Queue;
import heed.conversations.Queues;
import heed.platform.Blobs;
import heed.web.LiveNews;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads a brought file from its first byte to its last into rows. One that is interrupted is read again from its beginning. */
@Service
class ReadExport {

    private static final Logger log = LoggerFactory.getLogger(ReadExport.class);

    private final Imports imports;
    private final ImportPieces pieces;
    private final ImportRecords records;
    private final ImportFaults faults;
    private final ImportQueues importQueues;
    private final EndImport endImport;
    private final Queues queues;
    private final Blobs blobs;
    private final LiveNews news;
    private final Clock clock;

    ReadExport(
            Imports imports,
            ImportPieces pieces,
            ImportRecords records,
            ImportFaults faults,
            ImportQueues importQueues,
            EndImport endImport,
            Queues queues,
            Blobs blobs,
            LiveNews news,
            Clock clock) {
        this.imports = imports;
        this.pieces = pieces;
        this.records = records;
        this.faults = faults;
        this.importQueues = importQueues;
        this.endImport = endImport;
        this.queues = queues;
        this.blobs = blobs;
        this.news = news;
        this.clock = clock;
    }

    void read(Import brought) {
        records.remove(brought.id());
        faults.remove(brought.id());
        var keep = new KeepRecords(
                brought.id(),
                records,
                faults,
                () -> imports.renew(brought.id(), clock.instant().plus(WorkOffImports.LEASE)));
        try {
            ExportReader reader = brought.source().reader();
            ExportReader before = reader.before().orElse(null);
            if (before != null) {
                read(brought, before, _ -> {});
            }
            read(brought, reader, keep);
            keep.flush();
            settle(brought, keep.filesMissing());
        } catch (ExportRefused refused) {
            endImport.end(brought.id(), refused.reason());
        } catch (IOException e) {
            log.warn("The export of import {} cannot be read to its end", brought.id(), e);
            endImport.end(brought.id(), "imports.fault.broken");
        }
    }

    private void read(Import brought, ExportReader reader, Consumer<Found> found) throws IOException {
        try (InputStream file = open(brought)) {
            ExportFiles.read(brought.fileName(), file, reader, found);
        }
    }

    private void settle(Import brought, int filesMissing) {
        if (records.count(brought.id(), "ticket") == 0) {
            endImport.end(brought.id(), "imports.fault.nothing");
            return;
        }
        List<Queue> known = queues.all();
        records.places(brought.id())
                .forEach(each -> importQueues.put(
                        brought.id(), each.place(), Places.queue(each.place(), known, brought.queue())));
        imports.read(brought.id(), filesMissing, clock.instant());
        news.tell(LiveImports.topic(brought.id()));
    }

    /** One blob after the other, each opened when the one before it is used up. */
    private InputStream open(Import brought) {
        Iterator<String> all = pieces.of(brought.id()).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return all.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return blobs.open(all.next()).orElseThrow();
            }
        });
    }
}
