package heed.channels.imports.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The objects of a JSON file, one at a time: one a line, those of an array, or those of the arrays in one object. A line that
 * cannot be read does not stop the next.
 */
final class JsonObjects {

    static final int LONGEST_LINE = 32 << 20;

    private static final int LOOK_AHEAD = 4096;
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> lists;
    private final Pattern wrapped;

    /** @param lists names of the arrays whose elements are looked for */
    JsonObjects(Set<String> lists) {
        this.lists = Set.copyOf(lists);
        this.wrapped = Pattern.compile(
                "\\s*(\\[|\\{\\s*(\\n|\\z)|\\{\\s*\"(" + String.join("|", lists) + ")\"\\s*:\\s*\\[).*",
                Pattern.DOTALL);
    }

    /** Is told what stands in the file. */
    interface Each {

        /** @param list name of the array that the object stands in, empty where it stands alone */
        void object(String list, int line, JsonNode object);

        /** @param reason key of the sentence that says why */
        void unreadable(int line, String reason);
    }

    void read(InputStream file, Each each) throws IOException {
        var bytes = new BufferedInputStream(file, 1 << 16);
        bytes.mark(LOOK_AHEAD);
        String start = new String(bytes.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8).replace("\uFEFF", "");
        bytes.reset();
        if (wrapped.matcher(start).matches()) {
            stream(bytes, each);
        } else {
            lines(bytes, each);
        }
    }

    private void lines(InputStream bytes, Each each) throws IOException {
        var line = new ByteArrayOutputStream();
        int number = 0;
        for (int c = bytes.read(); c >= 0; c = bytes.read()) {
            number++;
            line.reset();
            boolean whole = true;
            for (; c >= 0 && c != '\n'; c = bytes.read()) {
                whole = line.size() < LONGEST_LINE;
                if (whole) {
                    line.write(c);
                }
            }
            if (whole) {
                parse(number, text(line.toByteArray()), each);
            } else {
                each.unreadable(number, "imports.fault.long");
            }
        }
    }

    private void parse(int number, String line, Each each) {
        if (line.isBlank()) {
            return;
        }
        JsonNode object = tree(line);
        if (object == null || !object.isObject()) {
            each.unreadable(number, "imports.fault.json");
        } else {
            each.object("", number, object);
        }
    }

    private @Nullable JsonNode tree(String line) {
        try {
            return json.readTree(line.replace("\uFEFF", ""));
        } catch (JacksonException e) {
            return null;
        }
    }

    /** UTF-8, or what old programs on Windows wrote. */
    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, OLD_WINDOWS);
        }
    }

    private void stream(InputStream bytes, Each each) throws IOException {
        int line = 1;
        try (JsonParser parser = json.createParser(new Unclosed(bytes))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_ARRAY) {
                    elements(parser, "", each);
                } else if (token == JsonToken.START_OBJECT) {
                    root(parser, each);
                }
            }
        } catch (JsonTree.TooLarge e) {
            each.unreadable(line, "imports.fault.long");
        } catch (JacksonException e) {
            each.unreadable(e.getLocation() == null ? line : e.getLocation().getLineNr(), "imports.fault.json");
        }
    }

    private void elements(JsonParser parser, String list, Each each) throws JsonTree.TooLarge {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode element = new JsonTree(parser).read();
            if (element.isObject()) {
                each.object(list, line, element);
            } else {
                each.unreadable(line, "imports.fault.json");
            }
        }
    }

    /** The arrays that are looked for are gone through; everything else is the object itself. */
    private void root(JsonParser parser, Each each) throws JsonTree.TooLarge {
        int line = parser.currentTokenLocation().getLineNr();
        var tree = new JsonTree(parser);
        var alone = json.createObjectNode();
        boolean listed = false;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_OBJECT;
                token = parser.nextToken()) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && lists.contains(name)) {
                listed = true;
                elements(parser, name, each);
            } else {
                alone.set(name, tree.read());
            }
        }
        if (!listed) {
            each.object("", line, alone);
        }
    }
}
