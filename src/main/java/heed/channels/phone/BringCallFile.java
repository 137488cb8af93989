package heed.channels.phone;

import heed.channels.phone.CallImport.Importer;
import heed.channels.phone.CallImport.Progress;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps a file of calls as it came and guesses how it is to be read; nothing is taken in yet. */
@Service
class BringCallFile {

    private static final int FIRST_BYTES = 4096;

    private final CallImports imports;
    private final Blobs blobs;
    private final Clock clock;

    BringCallFile(CallImports imports, Blobs blobs, Clock clock) {
        this.imports = imports;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @param zone in which the one who brings the file probably wrote its times */
    @Atomic
    UUID bring(Actor actor, String name, byte[] bytes, ZoneId zone) {
        actor.require(Right.CALLS_WRITE);
        actor.require(Right.IMPORT);
        if (bytes.length == 0) {
            throw Invalid.at("/file", "phone.import.empty-file");
        }
        CallFormat format = CallFormat.ofFile(name, firstLine(bytes));
        var stored = new StoredFile(blobs, blobs.store(bytes), format);
        var brought = new CallImport(
                Ids.next(),
                name.isBlank() ? "-" : name,
                stored.sha256(),
                format,
                GuessedMapping.mapping(stored, zone),
                clock.instant(),
                Importer.of(actor),
                null,
                null,
                null,
                Progress.NONE);
        imports.add(brought);
        return brought.id();
    }

    private static String firstLine(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, FIRST_BYTES), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").strip().lines().findFirst().orElse("");
    }
}
