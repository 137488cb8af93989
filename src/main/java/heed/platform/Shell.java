package heed.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs of the operating system and collects what they print. */
final class Shell {

    /** What a program printed and how it ended. */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    private Shell() {}

    /** Waits until the program ends; one that cannot be started has code 127. */
    static Ended run(List<String> prefix, List<String> words) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(words);
        try {
            Path output = Files.createTempFile("heed", ".out");
            try {
                ProcessBuilder program = new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(
                                ProcessBuilder.Redirect.from(Path.of(nothing()).toFile()));
                program.environment().put("LC_ALL", "C");
                int code = program.start().waitFor();
                return new Ended(
                        code,
                        Files.readString(output, StandardCharsets.ISO_8859_1).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Ended(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(130, "interrupted");
        }
    }

    private static String nothing() {
        return System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";
    }
}
