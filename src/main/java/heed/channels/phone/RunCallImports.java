package heed.channels.phone;

import heed.channels.phone.ContinueCallImport.WentOnElsewhere;
import heed.platform.Blobs;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on started imports in the background, one at a time, from where the last transaction left each. */
@Component
class RunCallImports {

    private static final Logger log = LoggerFactory.getLogger(RunCallImports.class);

    private final CallImports imports;
    private final ContinueCallImport continueCallImport;
    private final Blobs blobs;
    private final Clock clock;

    RunCallImports(CallImports imports, ContinueCallImport continueCallImport, Blobs blobs, Clock clock) {
        this.imports = imports;
        this.continueCallImport = continueCallImport;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void runStarted() {
        imports.claim(clock.instant(), ContinueCallImport.LEASE).ifPresent(this::run);
    }

    void run(CallImport running) {
        try {
            takeAll(running);
            continueCallImport.finish(running.id(), null);
        } catch (DataAccessException e) {
            // The lease runs out, and somebody goes on from the last line that was stored.
            log.warn("Import {} of calls was interrupted and will go on", running.id(), e);
        } catch (WentOnElsewhere e) {
            log.info("Import {} of calls is left to the replica that took it over", running.id());
        } catch (IOException | RuntimeException e) {
            log.error("Import {} of calls cannot be read to its end", running.id(), e);
            continueCallImport.finish(running.id(), "phone.import.stopped");
        }
    }

    private void takeAll(CallImport running) throws IOException {
        var batch = new Batch(running);
        var stored = new StoredFile(blobs, running.sha256(), running.format());
        try (Reader reader = stored.open()) {
            running.mapping().file(running.format(), clock.instant()).read(reader, batch::add);
        }
        batch.take();
    }

    private final class Batch {

        private final CallImport running;
        private final List<CallLine> lines = new ArrayList<>();
        private int done;

        Batch(CallImport running) {
            this.running = running;
            this.done = running.progress().linesDone();
        }

        void add(CallLine line) {
            if (line.line() > done) {
                lines.add(line);
            }
            if (lines.size() == TakeInCalls.BATCH) {
                take();
            }
        }

        void take() {
            if (!lines.isEmpty()) {
                continueCallImport.take(running, done, List.copyOf(lines));
                done = lines.getLast().line();
                lines.clear();
            }
        }
    }
}
