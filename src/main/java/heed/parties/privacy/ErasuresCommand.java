package heed.parties.privacy;

import heed.platform.Command;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code heed erasures missing} and {@code heed erasures repeat [ledger]}: whether somebody came back with a backup. */
@Component
class ErasuresCommand implements Command {

    private final CompareErasures compare;
    private final RepeatErasures repeat;
    private final ErasureLedger ledger;

    ErasuresCommand(CompareErasures compare, RepeatErasures repeat, ErasureLedger ledger) {
        this.compare = compare;
        this.repeat = repeat;
        this.ledger = ledger;
    }

    @Override
    public String words() {
        return "erasures";
    }

    @Override
    public String summary() {
        return "missing, or repeat [ledger]: who was erased and is here again, and erases them again";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            return switch (arguments) {
                case List<String> words when words.equals(List.of("missing")) -> missing(out);
                case List<String> words when words.equals(List.of("repeat")) -> repeat(out);
                case List<String> words
                when words.size() == 2 && words.getFirst().equals("repeat") -> repeat(Path.of(words.getLast()), out);
                default -> {
                    out.println("Say \"heed erasures missing\", \"heed erasures repeat\", or name another ledger:"
                            + " heed erasures repeat /var/lib/heed-old/erasures");
                    yield 2;
                }
            };
        } catch (UncheckedIOException e) {
            out.println("The ledger cannot be read or written (" + e.getCause() + ").");
            return 1;
        }
    }

    private int missing(PrintStream out) {
        return say(compare.compare(), out);
    }

    private int repeat(Path other, PrintStream out) {
        if (!Files.isRegularFile(other)) {
            out.println("There is no file " + other + ": name the ledger of another HEED_HOME, or of a backup.");
            return 2;
        }
        out.println(ledger.add(other) + " of the people in " + other + " were not in " + ledger.file() + ".");
        return repeat(out);
    }

    private int repeat(PrintStream out) {
        repeat.repeat();
        return say(compare.compare(), out);
    }

    private static int say(CompareErasures.Comparison found, PrintStream out) {
        out.println("The ledger names " + found.named() + " people; " + found.erased() + " are erased here and "
                + found.elsewhere() + " are not in this database.");
        found.returned()
                .forEach(each -> out.println("MISSING the erasure of customer " + each.value()
                        + (found.undecided().contains(each)
                                ? ", who is joined with others here: decide it in Settings, Personal data"
                                : "")));
        return found.returned().isEmpty() ? 0 : 1;
    }
}
