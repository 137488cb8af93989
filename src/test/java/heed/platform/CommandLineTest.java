package heed.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, UTF_8);
    private final List<Command> commands = List.of(new Echo("rebuild"), new Echo("rebuild measurements"));

    @Test
    void options_start_the_server_and_words_run_a_command() {
        assertThat(CommandLine.meant(new String[] {})).isFalse();
        assertThat(CommandLine.meant(new String[] {"--server.port=1"})).isFalse();
        assertThat(CommandLine.meant(new String[] {"rebuild"})).isTrue();
    }

    @Test
    void the_command_with_the_most_words_runs_with_the_rest_as_arguments() {
        assertThat(run("rebuild", "measurements", "--from", "monday")).isZero();

        assertThat(screen.toString(UTF_8)).isEqualToIgnoringNewLines("rebuild measurements: [--from, monday]");
    }

    @Test
    void help_lists_the_commands() {
        assertThat(run("help")).isZero();

        assertThat(screen.toString(UTF_8)).contains("heed rebuild measurements ", "Says rebuild.");
    }

    @Test
    void unknown_words_are_refused_with_the_list() {
        assertThat(run("rebuilt")).isEqualTo(2);

        assertThat(screen.toString(UTF_8)).contains("There is no command \"heed rebuilt\".", "heed rebuild ");
    }

    private int run(String... words) {
        return CommandLine.run(commands, List.of(words), out);
    }

    record Echo(String words) implements Command {

        @Override
        public String summary() {
            return "Says " + words + ".";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) {
            out.println(words + ": " + arguments);
            return 0;
        }
    }
}
