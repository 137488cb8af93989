package heed.platform;

import java.io.PrintStream;
import java.util.List;

/** A command of Heed's command line, run against the same database as the server: {@code heed rebuild measurements}. */
public interface Command {

    /** The words that call it, such as {@code rebuild measurements}. */
    String words();

    /** One line for {@code heed help}. */
    String summary();

    /** Runs it. @return the process's exit code, 0 when all went well */
    int run(List<String> arguments, PrintStream out);
}
