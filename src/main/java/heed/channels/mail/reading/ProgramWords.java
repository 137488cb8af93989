package heed.channels.mail.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Words that mail programs write, in text files under {@code mail} that a translator can mend without reading Java. */
final class ProgramWords {

    /** How a quoted mail is introduced and how programs sign for their owner; a file for each language. */
    static final ProgramWords QUOTES = read(List.of(
            "quotes/en",
            "quotes/sl",
            "quotes/ru",
            "quotes/fi",
            "quotes/de",
            "quotes/fr",
            "quotes/es",
            "quotes/it",
            "quotes/others"));

    /** How absent people's programs and mail servers speak. */
    static final ProgramWords KINDS = read(List.of("kinds"));

    private final Map<String, Map<Character, Set<String>>> byLetter = new HashMap<>();

    private ProgramWords() {}

    /** Whether the text begins with one of the section's phrases. In lower case. */
    boolean begins(String section, String text) {
        return under(section, text).stream().anyMatch(text::startsWith);
    }

    /** Whether the text begins with one of the section's phrases and another word does not go on there. In lower case. */
    boolean opens(String section, String text) {
        return under(section, text).stream()
                .anyMatch(phrase -> text.startsWith(phrase)
                        && (text.length() == phrase.length()
                                || !Character.isLetterOrDigit(text.charAt(phrase.length()))));
    }

    /** Whether the text is one of the section's phrases. In lower case. */
    boolean is(String section, String text) {
        return under(section, text).contains(text);
    }

    /** Whether one of the section's phrases stands in the text, from the beginning of a word. In lower case. */
    boolean contains(String section, String text) {
        return atSomeWord(text, rest -> begins(section, rest));
    }

    /** Whether one of the section's phrases stands in the text as words of their own. In lower case. */
    boolean says(String section, String text) {
        return atSomeWord(text, rest -> opens(section, rest));
    }

    private static boolean atSomeWord(String text, Predicate<String> matches) {
        boolean gap = true;
        for (int at = 0; at < text.length(); at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at));
            if (letter && gap && matches.test(text.substring(at))) {
                return true;
            }
            gap = !letter;
        }
        return false;
    }

    /** Phrases are found by their first letter, so that a line is not compared with every one of them. */
    private Set<String> under(String section, String text) {
        return text.isEmpty()
                ? Set.of()
                : byLetter.getOrDefault(section, Map.of()).getOrDefault(text.charAt(0), Set.of());
    }

    private static ProgramWords read(List<String> names) {
        ProgramWords words = new ProgramWords();
        for (String name : names) {
            try (InputStream file =
                            Objects.requireNonNull(ProgramWords.class.getResourceAsStream("/mail/" + name + ".txt"));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                words.take(lines);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return words;
    }

    private void take(BufferedReader lines) throws IOException {
        String section = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                byLetter.computeIfAbsent(section, any -> new HashMap<>())
                        .computeIfAbsent(line.strip().charAt(0), any -> new HashSet<>())
                        .add(line.strip());
            }
        }
    }
}
