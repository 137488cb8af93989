package heed.channels.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads and takes in what was brought, in the background. Whoever takes over after a restart goes on where the last transaction
 * ended.
 */
@Component
class WorkOffImports {

    /** After this long without a sign of life others take over. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(WorkOffImports.class);
    private static final int TOGETHER = 20;

    private final Imports imports;
    private final ImportRecords records;
    private final ImportQueues queues;
    private final ReadExport readExport;
    private final TakeInTicket takeInTicket;
    private final EndImport endImport;
    private final Clock clock;

    WorkOffImports(
            Imports imports,
            ImportRecords records,
            ImportQueues queues,
            ReadExport readExport,
            TakeInTicket takeInTicket,
            EndImport endImport,
            Clock clock) {
        this.imports = imports;
        this.records = records;
        this.queues = queues;
        this.readExport = readExport;
        this.takeInTicket = takeInTicket;
        this.endImport = endImport;
        this.clock = clock;
    }

    /** As far as it can be done now. */
    void work(Import claimed) {
        try {
            switch (claimed.state()) {
                case READING -> readExport.read(claimed);
                case RUNNING -> takeIn(claimed);
                case LOOKED_AT, PAUSED, FINISHED, FAILED -> imports.release(claimed.id());
            }
        } catch (DataAccessException e) {
            // The lease runs out, and somebody goes on behind the last thing that was taken in.
            log.warn("Import {} was interrupted and will go on", claimed.id(), e);
        } catch (RuntimeException e) {
            log.error("Import {} cannot be worked off", claimed.id(), e);
            endImport.end(claimed.id(), "imports.fault.broken");
        }
    }

    private void takeIn(Import running) {
        Map<String, String> places = queues.of(running.id());
        boolean goesOn = each(running, "ticket", id -> take(running, id, places))
                && each(running, "person", id -> takePerson(running, id));
        if (goesOn) {
            endImport.end(running.id(), null);
        }
    }

    private interface Taking {
        void take(String id);
    }

    /** False where it was stopped before the end. */
    private boolean each(Import running, String kind, Taking taking) {
        while (goesOn(running.id())) {
            List<String> some = records.toSettle(running.id(), kind, TOGETHER);
            if (some.isEmpty()) {
                return true;
            }
            some.forEach(taking::take);
        }
        return false;
    }

    private boolean goesOn(UUID id) {
        return imports.renew(id, clock.instant().plus(LEASE));
    }

    private void take(Import running, String id, Map<String, String> places) {
        try {
            takeInTicket.take(running, id, places);
        } catch (KnowPeople.Erased e) {
            takeInTicket.leaveOut(running, id, "imports.fault.erased");
        } catch (RuntimeException e) {
            if (e instanceof DataAccessException && !(e instanceof NonTransientDataAccessException)) {
                throw e;
            }
            log.warn("Conversation {} of import {} cannot be taken in", id, running.id(), e);
            takeInTicket.leaveOut(running, id, "imports.fault.ticket");
        }
    }

    private void takePerson(Import running, String id) {
        try {
            takeInTicket.takePerson(running, id);
        } catch (NonTransientDataAccessException e) {
            log.warn("Person {} of import {} cannot be taken in", id, running.id(), e);
            records.settle(running.id(), "person", id);
        }
    }
}
