package heed.channels.imports;

import heed.channels.imports.Import.Progress;
import heed.channels.imports.Import.State;
import heed.identity.Actor;
import heed.platform.Command;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code heed import zendesk export.zip}: a file of any size, read here and now, and taken in with {@code --start}. */
@Component
class ImportCommand implements Command {

    private static final String START = "--start";

    private final BringExport bring;
    private final SteerImport steer;
    private final FindImports find;
    private final WorkOffImports workOff;
    private final Imports imports;
    private final Clock clock;

    ImportCommand(
            BringExport bring,
            SteerImport steer,
            FindImports find,
            WorkOffImports workOff,
            Imports imports,
            Clock clock) {
        this.bring = bring;
        this.steer = steer;
        this.find = find;
        this.workOff = workOff;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "import";
    }

    @Override
    public String summary() {
        return "import <system> <file> [--start]: read an export of another system, and with --start take it in";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean start = arguments.contains(START);
        List<String> words =
                arguments.stream().filter(each -> !each.equals(START)).toList();
        if (words.size() != 2) {
            out.println("Name the system and the file: heed import zendesk export.zip");
            return 2;
        }
        Path file = Path.of(words.get(1));
        try (InputStream bytes = Files.newInputStream(file)) {
            String name = String.valueOf(file.getFileName());
            return take(
                    bring.bring(Actor.SYSTEM, new BringExport.Wish(words.getFirst(), null, name, null), bytes),
                    start,
                    out);
        } catch (IOException e) {
            out.println("The file " + file + " cannot be read (" + e.getMessage() + ").");
        } catch (Invalid invalid) {
            out.println(
                    "Name a system that Heed can read (zendesk, zammad, freescout, osticket) and a file that is not empty.");
        }
        return 1;
    }

    private int take(UUID id, boolean start, PrintStream out) {
        State read = work(id);
        if (read == State.LOOKED_AT) {
            told(id, out);
            if (start) {
                steer.start(Actor.SYSTEM, id);
                read = work(id);
            }
        }
        Progress progress = find.find(Actor.SYSTEM, id).progress();
        switch (read) {
            case LOOKED_AT -> out.println("Nothing is taken in yet: look at it at /settings/imports/" + id);
            case FINISHED ->
                out.println(progress.begun() + " conversations are new, " + progress.prolonged() + " got more, "
                        + progress.added() + " messages, " + progress.leftOut() + " left out.");
            case FAILED -> out.println("It could not be read; /settings/imports/" + id + " says why.");
            case READING, RUNNING, PAUSED -> out.println("A running Heed goes on with it: see /settings/imports/" + id);
        }
        return read == State.FAILED ? 1 : 0;
    }

    private void told(UUID id, PrintStream out) {
        ImportReport report = find.report(Actor.SYSTEM, find.find(Actor.SYSTEM, id), 0);
        out.println(report.conversations() + " conversations (" + report.known() + " known), " + report.messages()
                + " messages, " + report.people() + " people, " + report.unreadable() + " cannot be read.");
    }

    /** Until there is nothing left that nobody else works on. */
    private State work(UUID id) {
        for (Optional<Import> next = claim(); next.isPresent(); next = claim()) {
            workOff.work(next.get());
        }
        return find.find(Actor.SYSTEM, id).state();
    }

    private Optional<Import> claim() {
        return imports.claim(clock.instant(), WorkOffImports.LEASE);
    }
}
