package heed.channels.imports;

import heed.channels.imports.Import.Importer;
import heed.channels.imports.Import.Progress;
import heed.channels.imports.reading.FormerSystem;
import heed.conversations.Queue;
import heed.conversations.Queues;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps an export as it came, however large it is; it is read in the background, and nothing is taken in yet. */
@Service
class BringExport {

    private static final int PIECE = 4 << 20;
    private static final int LONGEST_NAME = 255;
    private static final String ACCOUNT = "[a-z0-9]([a-z0-9.-]{0,58}[a-z0-9])?";

    private final Imports imports;
    private final ImportPieces pieces;
    private final Queues queues;
    private final Blobs blobs;
    private final AuditTrail audit;
    private final Clock clock;

    BringExport(Imports imports, ImportPieces pieces, Queues queues, Blobs blobs, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.pieces = pieces;
        this.queues = queues;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said of the export.
     *
     * @param account empty or null where it is the only one of its system
     * @param queue null takes {@code support}
     */
    record Wish(
            @Nullable String source,
            @Nullable String account,
            @Nullable String name,
            @Nullable String queue) {}

    /** @throws Invalid with a pointer to what cannot be */
    @Atomic
    UUID bring(Actor actor, Wish wish, InputStream file) throws IOException {
        actor.require(Right.SETTINGS_WRITE);
        Import brought = read(actor, wish);
        imports.add(brought);
        int pieces = store(brought.id(), file);
        if (pieces == 0) {
            throw Invalid.at("/file", "imports.fault.empty");
        }
        audit.record(
                actor,
                "import",
                "import:" + brought.id(),
                null,
                Map.of("source", brought.source().key(), "file", brought.fileName(), "account", brought.account()));
        return brought.id();
    }

    private int store(UUID id, InputStream file) throws IOException {
        int ordinal = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            pieces.add(id, ordinal++, blobs.store(piece));
        }
        return ordinal;
    }

    private Import read(Actor actor, Wish wish) {
        String named = wish.source() == null ? "" : wish.source();
        FormerSystem source =
                FormerSystem.of(named).orElseThrow(() -> Invalid.at("/source", "imports.fault.source", named));
        String account = wish.account() == null ? "" : wish.account().strip();
        if (!account.isEmpty() && !account.matches(ACCOUNT)) {
            throw Invalid.at("/account", "imports.fault.account");
        }
        String name = wish.name() == null || wish.name().isBlank()
                ? source.key()
                : wish.name().strip();
        return new Import(
                Ids.next(),
                source,
                account,
                name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME),
                queue(wish.queue()),
                Importer.of(actor),
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                0,
                Progress.NONE);
    }

    private String queue(@Nullable String wished) {
        String key = wished == null || wished.isBlank() ? "support" : wished.strip();
        return queues.find(key)
                .filter(each -> !each.archived())
                .map(Queue::key)
                .orElseThrow(() -> Invalid.at("/queue", "imports.fault.queue", key));
    }
}
