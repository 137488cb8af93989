package heed.platform;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code heed rebuild measurements}: finds the {@link Command} that the words call and runs it without the web server. */
public final class CommandLine {

    private static final int UNKNOWN = 2;
    private static final Map<String, Object> QUIETLY = Map.of(
            "heed.command", "true",
            "spring.modulith.events.republish-outstanding-events-on-restart", "false",
            "logging.level.root", "error");

    /** Commands that need the folder without a server in it; they run without the rest of Heed. */
    private static final Map<String, Class<?>> WITHOUT_DATABASE = Map.of("restore", RestoreCommand.class);

    private CommandLine() {}

    /** Whether the arguments are words of a command and not options of the server. */
    public static boolean meant(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the command. @return the exit code, 2 for words that call none */
    public static int run(Class<?> heed, String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        WITHOUT_DATABASE.getOrDefault(arguments[0], heed))
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("command", QUIETLY)))
                .run()) {
            List<Command> commands = context.getBeanProvider(Command.class).stream()
                    .sorted(Comparator.comparing(Command::words))
                    .toList();
            return run(commands, List.of(arguments), out);
        }
    }

    static int run(List<Command> commands, List<String> arguments, PrintStream out) {
        Optional<Command> called = commands.stream()
                .filter(command -> startsWith(arguments, words(command)))
                .max(Comparator.comparingInt(command -> words(command).size()));
        if (called.isPresent()) {
            return called.get().run(arguments.subList(words(called.get()).size(), arguments.size()), out);
        }
        boolean help = arguments.equals(List.of("help"));
        if (!help) {
            out.println("There is no command \"heed " + String.join(" ", arguments) + "\".");
        }
        commands.forEach(command -> out.printf("heed %-28s %s%n", command.words(), command.summary()));
        out.printf("heed %-28s %s%n", "help", "Shows this list; without words Heed starts its server.");
        return help ? 0 : UNKNOWN;
    }

    private static boolean startsWith(List<String> arguments, List<String> words) {
        return arguments.size() >= words.size()
                && arguments.subList(0, words.size()).equals(words);
    }

    private static List<String> words(Command command) {
        return Arrays.asList(command.words().split(" "));
    }
}
