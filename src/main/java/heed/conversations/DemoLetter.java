package heed.conversations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A letter of the demo and its answer, with places for a name and a street. */
record DemoLetter(String language, String queue, String channel, String subject, String text, String answer) {

    /** Reads {@code demo/letters.txt}: {@code == language queue channel}, subject, text and answer between rules. */
    static List<DemoLetter> all() {
        return Arrays.stream(read("demo/letters.txt").split("(?m)^== "))
                .filter(block -> !block.isBlank())
                .map(DemoLetter::parse)
                .toList();
    }

    private static DemoLetter parse(String block) {
        String[] parts = block.split("(?m)^---$");
        String[] head = parts[0].strip().split("\\R", 2);
        String[] words = head[0].split(" ");
        return new DemoLetter(words[0], words[1], words[2], head[1].strip(), parts[1].strip(), parts[2].strip());
    }

    static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
