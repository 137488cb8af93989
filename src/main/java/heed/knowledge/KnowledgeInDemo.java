package heed.knowledge;

import heed.identity.Actor;
import heed.knowledge.ReplyTemplateDetails.WordedDetails;
import heed.platform.DemoChapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What Larkfield Water answers again and again, in four languages. Told when the queues are there. */
@Component
class KnowledgeInDemo implements DemoChapter {

    private final WriteReplyTemplate write;

    KnowledgeInDemo(WriteReplyTemplate write) {
        this.write = write;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void tell() {
        templates().forEach(template -> write.add(Actor.SYSTEM, template));
    }

    /** Heads, then after each line of three dashes a language, its phrases behind question marks, and its text. */
    static List<ReplyTemplateDetails> templates() {
        return Arrays.stream(file().split("\n===\n"))
                .map(KnowledgeInDemo::template)
                .toList();
    }

    private static ReplyTemplateDetails template(String block) {
        List<String> parts = List.of(block.strip().split("\n--- "));
        Map<String, String> heads = parts.getFirst()
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(head -> head[0], head -> head[1]));
        var wordings = new LinkedHashMap<String, WordedDetails>();
        parts.subList(1, parts.size()).forEach(part -> {
            String[] language = part.split("\n", 2);
            wordings.put(language[0], worded(language[1]));
        });
        return new ReplyTemplateDetails(
                heads.get("code"),
                heads.get("name"),
                "company",
                null,
                List.of(heads.getOrDefault("queues", "").split(" ")),
                wordings);
    }

    private static WordedDetails worded(String part) {
        return new WordedDetails(
                part.lines().filter(line -> !line.startsWith("? ")).collect(Collectors.joining("\n")),
                part.lines()
                        .filter(line -> line.startsWith("? "))
                        .map(line -> line.substring(2))
                        .toList());
    }

    private static String file() {
        try {
            return new ClassPathResource("demo/templates.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
