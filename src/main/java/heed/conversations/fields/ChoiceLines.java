package heed.conversations.fields;

import com.ibm.icu.text.Transliterator;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Choices as somebody types them, one a line, two blanks further in for each level: {@code frost: Frost | fi: Pakkanen}. Without a key
 * one is made from the name; a name without a language is in the company's.
 */
final class ChoiceLines {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private ChoiceLines() {}

    /** A line that was read, with what stands below it. */
    private record Line(int depth, String key, Map<String, String> names, List<Line> below) {

        FieldChoice choice() {
            return new FieldChoice(
                    key, names, false, below.stream().map(Line::choice).toList());
        }
    }

    /** Tells at {@code /choices} which line stands too far in. */
    static List<FieldChoice> read(String text, String language, List<Fault> faults) {
        var top = new ArrayList<Line>();
        var open = new ArrayList<Line>();
        for (String written : text.lines().filter(each -> !each.isBlank()).toList()) {
            Line line = line(written.replace("\t", "  ").stripTrailing(), language);
            while (!open.isEmpty() && open.getLast().depth() >= line.depth()) {
                open.removeLast();
            }
            if (line.depth() > (open.isEmpty() ? 0 : open.getLast().depth() + 1)) {
                faults.add(Fault.at("/choices", "fields.fault.indented", written.strip()));
            }
            (open.isEmpty() ? top : open.getLast().below()).add(line);
            open.add(line);
        }
        return top.stream().map(Line::choice).toList();
    }

    private static Line line(String written, String language) {
        int blanks = written.length() - written.stripLeading().length();
        String[] parts = written.strip().split("\\s*\\|\\s*");
        String key = before(parts[0]);
        var names = new TreeMap<String, String>();
        names.put(language, after(parts[0]));
        Arrays.stream(parts)
                .skip(1)
                .forEach(each -> names.put(before(each).isEmpty() ? language : before(each), after(each)));
        return new Line((blanks + 1) / 2, key.isEmpty() ? key(after(parts[0])) : key, names, new ArrayList<>());
    }

    private static String before(String part) {
        int colon = part.indexOf(':');
        String key = colon < 0 ? "" : part.substring(0, colon).strip();
        return FieldChoices.isKey(key) ? key : "";
    }

    private static String after(String part) {
        return before(part).isEmpty()
                ? part.strip()
                : part.substring(part.indexOf(':') + 1).strip();
    }

    /** What a name becomes as a key: {@code Vuoto / putki} as {@code vuoto-putki}. */
    static String key(String name) {
        String key = LATIN.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return key.substring(0, Math.min(60, key.length())).replaceAll("-$", "");
    }

    /** What would be read as these choices, without those that are offered no more. */
    static String written(List<FieldChoice> choices, String language) {
        return written(choices, language, "");
    }

    private static String written(List<FieldChoice> choices, String language, String in) {
        return choices.stream()
                .filter(each -> !each.archived())
                .map(each -> in + each.key() + ": " + each.name(language)
                        + each.names().entrySet().stream()
                                .filter(name -> !name.getKey().equals(language)
                                        && !name.getValue().equals(each.name(language)))
                                .map(name -> " | " + name.getKey() + ": " + name.getValue())
                                .collect(Collectors.joining())
                        + "\n" + written(each.choices(), language, in + "  "))
                .collect(Collectors.joining());
    }
}
