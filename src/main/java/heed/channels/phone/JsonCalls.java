package heed.channels.phone;

import heed.channels.phone.CallLine.Rejected;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Calls as JSON objects: every field is a text, an unknown one or one given twice is a mistake. */
final class JsonCalls {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Lines.LONGEST)
                            .build())
                    .build())
            .build();
    private static final ObjectReader ONE_OF_MANY =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonCalls() {}

    static void eachLine(Lines text, CallReader reader, Consumer<CallLine> lines) throws IOException {
        for (String line = text.next(); line != null; line = text.next()) {
            if (!line.isBlank()) {
                lines.accept(read(text.number(), line, reader));
            }
        }
    }

    /** Counts values instead of lines. After a value that is not JSON nothing further can be read. */
    static void eachValue(Reader text, CallReader reader, Consumer<CallLine> lines) {
        int ordinal = 0;
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    JsonNode value = ONE_OF_MANY.readTree(parser);
                    ordinal++;
                    lines.accept(read(ordinal, value, reader));
                }
            }
        } catch (JacksonException e) {
            lines.accept(new Rejected(ordinal + 1, Fault.at("", "phone.line.rest-unreadable")));
        }
    }

    private static CallLine read(int number, String line, CallReader reader) {
        if (line.length() > Lines.LONGEST) {
            return new Rejected(number, Fault.at("", "phone.line.endless", Lines.LONGEST));
        }
        try {
            return read(number, MAPPER.readTree(line), reader);
        } catch (JacksonException e) {
            return new Rejected(
                    number, Fault.at("", "phone.line.not-json", e.getLocation().getColumnNr()));
        }
    }

    private static CallLine read(int number, JsonNode value, CallReader reader) {
        try {
            return reader.read(number, texts(value));
        } catch (Invalid e) {
            return new Rejected(number, e.faults().getFirst());
        }
    }

    private static Map<CallField, String> texts(JsonNode object) {
        if (!object.isObject()) {
            throw Invalid.at("", "phone.line.not-an-object");
        }
        var texts = new EnumMap<CallField, String>(CallField.class);
        for (var property : object.properties()) {
            JsonNode value = property.getValue();
            CallField field = field(property.getKey());
            if (!value.isNull() && !value.isString()) {
                throw Invalid.at("/" + field.key(), "phone.line.not-text", field.key());
            }
            if (value.isString() && !value.stringValue().isBlank()) {
                texts.put(field, value.stringValue());
            }
        }
        return texts;
    }

    private static CallField field(String name) {
        return Arrays.stream(CallField.values())
                .filter(field -> field.inJson() && field.key().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at("", "phone.line.unknown-field", name));
    }
}
