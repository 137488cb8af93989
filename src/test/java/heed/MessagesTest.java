package heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words: the same keys in each language, none literal in a template, each one named that a template or class asks for. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    static Stream<Path> english() throws IOException {
        return Files.list(MESSAGES)
                .filter(file -> !file.getFileName().toString().matches(".*_(sl|ru|fi)\\.properties"));
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".jte"));
    }

    @ParameterizedTest
    @MethodSource("english")
    void every_language_has_the_same_keys_with_the_same_places(Path english) {
        Properties words = read(english);
        for (String language : List.of("sl", "ru", "fi")) {
            Properties others = read(english.resolveSibling(
                    english.getFileName().toString().replace(".properties", "_" + language + ".properties")));
            assertThat(new TreeSet<>(others.stringPropertyNames()))
                    .as("keys in %s", language)
                    .isEqualTo(new TreeSet<>(words.stringPropertyNames()));
            for (String key : words.stringPropertyNames()) {
                assertThat(places(others.getProperty(key)))
                        .as("places of %s in %s", key, language)
                        .isEqualTo(places(words.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_template_speaks_for_itself(Path template) throws IOException {
        assertThat(literalWords(Files.readString(template)))
                .as(template.toString())
                .isEmpty();
    }

    @Test
    void every_key_that_a_template_or_a_class_names_is_known() throws IOException {
        Set<String> known = new TreeSet<>();
        english().forEach(file -> known.addAll(read(file).stringPropertyNames()));
        var unknown = new ArrayList<String>();
        Pattern named = Pattern.compile("frame\\.text\\(\"([a-z][a-z0-9.-]+[a-z0-9])\"[,)]"
                + "|(?:Fault\\.at|Invalid\\.at)\\(\\s*\"[^\"]*\",\\s*\"([a-z][a-z0-9.-]+)\""
                + "|(?:Toast\\.of|Refused\\.because)\\(\\s*\"([a-z][a-z0-9.-]+)\"");
        try (var files = Stream.concat(Files.walk(TEMPLATES), Files.walk(Path.of("src/main/java/heed")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = named.matcher(Files.readString(file));
                while (found.find()) {
                    Stream.of(1, 2, 3)
                            .map(found::group)
                            .filter(key -> key != null && !known.contains(key))
                            .forEach(key -> unknown.add(file + ": " + key));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Hello there</p>", "<a title=\"Open it\">x</a>", "@if(a)\nAnswered\n@endif"})
    void a_literal_word_is_caught(String template) {
        assertThat(literalWords(template)).isNotEmpty();
    }

    private static List<String> literalWords(String template) {
        String rest = template.replaceAll("(?s)<%--.*?--%>", " ");
        var found = new ArrayList<String>();
        Matcher attribute = Pattern.compile("(?:title|aria-label|placeholder|alt)=\"([^\"$]*)\"")
                .matcher(rest);
        while (attribute.find()) {
            if (LETTERS.matcher(attribute.group(1)).find()) {
                found.add(attribute.group(1));
            }
        }
        rest = withoutCode(rest);
        rest = TAG.matcher(rest).replaceAll(" ");
        Matcher letters = LETTERS.matcher(rest.replaceAll("&[a-z]+;", " "));
        while (letters.find()) {
            found.add(letters.group());
        }
        return found;
    }

    /** Leaves out what JTE reads as code: ${…}, !{…}, and lines or calls that begin with @, with their brackets. */
    private static String withoutCode(String template) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            boolean isExpression = (c == '$' || c == '!')
                    && at + 1 < template.length()
                    && (template.charAt(at + 1) == '{' || template.startsWith("$unsafe{", at));
            if (isExpression) {
                at = afterBrackets(template, template.indexOf('{', at), '{', '}', rest);
            } else if (c == '@' && template.startsWith("@`", at)) {
                at += 2;
            } else if (c == '@' && (template.startsWith("@param", at) || template.startsWith("@import", at))) {
                int end = template.indexOf('\n', at);
                at = end < 0 ? template.length() : end;
            } else if (c == '@' && Character.isLetter(at + 1 < template.length() ? template.charAt(at + 1) : ' ')) {
                int word = at + 1;
                while (word < template.length()
                        && (Character.isLetterOrDigit(template.charAt(word))
                                || template.charAt(word) == '.'
                                || template.charAt(word) == '-')) {
                    word++;
                }
                at = word < template.length() && template.charAt(word) == '('
                        ? afterBrackets(template, word, '(', ')', rest)
                        : word;
            } else {
                rest.append(c);
                at++;
            }
        }
        return rest.toString();
    }

    /** Where the brackets that open at {@code from} close; contents in backticks are template text again. */
    private static int afterBrackets(String template, int from, char open, char close, StringBuilder rest) {
        int depth = 0;
        for (int at = from; at < template.length(); at++) {
            char c = template.charAt(at);
            if (c == '"') {
                at++;
                while (at < template.length() && template.charAt(at) != '"') {
                    at += template.charAt(at) == '\\' ? 2 : 1;
                }
            } else if (c == '@' && template.startsWith("@`", at)) {
                int end = closingBacktick(template, at + 2);
                rest.append(' ').append(withoutCode(template.substring(at + 2, end)));
                at = end;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return at + 1;
            }
        }
        return template.length();
    }

    private static int closingBacktick(String template, int from) {
        int depth = 1;
        for (int at = from; at < template.length(); at++) {
            if (template.startsWith("@`", at)) {
                depth++;
                at++;
            } else if (template.charAt(at) == '`' && --depth == 0) {
                return at;
            }
        }
        return template.length();
    }

    private static Set<String> places(String words) {
        var places = new TreeSet<String>();
        var pattern = new MessagePattern(words);
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_NUMBER) {
                places.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return places;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
