package heed.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A matter of the demo company as it stands in its text file: heads such as {@code subject: No water}, what the customer wrote,
 * and after lines that begin with three dashes what was said then.
 */
record DemoLetter(Map<String, String> heads, String words, List<DemoTurn> turns) {

    private static final String NEXT = "\n===\n";
    private static final String TURN = "\n--- ";

    DemoLetter {
        heads = Map.copyOf(heads);
        turns = List.copyOf(turns);
    }

    static List<DemoLetter> all(String file) {
        return Arrays.stream(file.split(NEXT)).map(DemoLetter::of).toList();
    }

    private static DemoLetter of(String letter) {
        List<String> parts = List.of(letter.strip().split(TURN));
        List<String> lines = parts.getFirst().lines().toList();
        List<String> heads =
                lines.stream().takeWhile(line -> line.matches("[a-z ]+: ?.*")).toList();
        var turns = new ArrayList<DemoTurn>();
        for (String part : parts.subList(1, parts.size())) {
            String[] turn = part.split("\n", 2);
            turns.add(DemoTurn.of(turn[0], turn[1].strip()));
        }
        String words = lines.stream().skip(heads.size()).collect(Collectors.joining("\n"));
        return new DemoLetter(
                heads.stream()
                        .map(head -> head.split(": ?", 2))
                        .collect(Collectors.toMap(head -> head[0], head -> head[1].strip())),
                words.strip(),
                turns);
    }

    Optional<String> head(String name) {
        return Optional.ofNullable(heads.get(name));
    }

    String queue() {
        return head("queue").orElse(Queue.DEFAULT);
    }

    String subject() {
        return head("subject").orElse("");
    }

    List<String> tags() {
        return head("tags").stream()
                .flatMap(tags -> Arrays.stream(tags.split(", ")))
                .toList();
    }
}
