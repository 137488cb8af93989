package heed.channels.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.identity.Actor;
import heed.platform.Blobs;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Heed was killed in the middle of an import and is started again. */
class InterruptedImportTest extends HeedTest {

    private static final String FILE = """
            externalId,queue,offeredAt,endedAt
            cut-1,cut,2026-03-12T08:00:00Z,2026-03-12T08:01:00Z
            cut-2,cut,2026-03-12T08:01:00Z,2026-03-12T08:02:00Z
            cut-3,cut,2026-03-12T08:02:00Z,2026-03-12T08:03:00Z
            cut-4,cut,2026-03-12T08:03:00Z,soon
            cut-5,cut,2026-03-12T08:04:00Z,2026-03-12T08:05:00Z
            """;

    @Autowired
    private BringCallFile bringCallFile;

    @Autowired
    private StartCallImport startCallImport;

    @Autowired
    private ContinueCallImport continueCallImport;

    @Autowired
    private CallImports imports;

    @Autowired
    private Blobs blobs;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void an_import_that_was_cut_off_goes_on_behind_the_last_line_that_was_stored() {
        UUID id = bringCallFile.bring(Actor.SYSTEM, "cut.csv", FILE.getBytes(UTF_8), ZoneOffset.UTC);
        transaction.executeWithoutResult(_ -> {
            startCallImport.start(Actor.SYSTEM, id);
            continueCallImport.take(imports.find(id).orElseThrow(), 0, firstTwo(id, FILE));
        });

        afterTheLease().runStarted();

        CallImport done = imports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo("finished");
        assertThat(done.progress()).isEqualTo(new CallImport.Progress(6, 6, 4, 4, 1));
        assertThat(api.get("/calls?queue=cut").json().at("/items").size()).isEqualTo(4);
    }

    @Test
    void nobody_else_works_on_an_import_while_somebody_shows_signs_of_life() {
        String file = FILE.replace("cut", "held");
        UUID id = bringCallFile.bring(Actor.SYSTEM, "held.csv", file.getBytes(UTF_8), ZoneOffset.UTC);
        transaction.executeWithoutResult(_ -> {
            startCallImport.start(Actor.SYSTEM, id);
            continueCallImport.take(imports.find(id).orElseThrow(), 0, firstTwo(id, file));
        });

        new RunCallImports(imports, continueCallImport, blobs, clock).runStarted();

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo("running");
        continueCallImport.finish(id, null);
    }

    @Test
    void whoever_wakes_up_after_its_import_went_on_elsewhere_leaves_it_alone() {
        String file = FILE.replace("cut", "woken");
        UUID id = bringCallFile.bring(Actor.SYSTEM, "woken.csv", file.getBytes(UTF_8), ZoneOffset.UTC);
        transaction.executeWithoutResult(_ -> startCallImport.start(Actor.SYSTEM, id));
        CallImport slept = imports.find(id).orElseThrow();
        continueCallImport.take(slept, 0, firstTwo(id, file));

        new RunCallImports(imports, continueCallImport, blobs, clock).run(slept);

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo("running");
        continueCallImport.finish(id, null);
    }

    private RunCallImports afterTheLease() {
        return new RunCallImports(
                imports,
                continueCallImport,
                blobs,
                Clock.offset(clock, ContinueCallImport.LEASE.plus(Duration.ofSeconds(1))));
    }

    private List<CallLine> firstTwo(UUID id, String file) {
        CallImport brought = imports.find(id).orElseThrow();
        var lines = new ArrayList<CallLine>();
        try {
            brought.mapping().file(brought.format(), clock.instant()).read(new StringReader(file), lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lines.subList(0, 2));
    }
}
