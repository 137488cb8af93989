package heed.channels.imports.reading;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of JSON in memory, as long as it is no larger than an honest conversation could be. */
final class JsonTree {

    private static final int MOST = 64 << 20;
    private static final int OF_ITSELF = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int left = MOST;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value is larger. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1;
    }

    /** The value that begins at the parser's token. */
    JsonNode read() throws TooLarge {
        JsonToken token = parser.currentToken();
        use(OF_ITSELF);
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_ARRAY, END_OBJECT, NOT_AVAILABLE ->
                NODES.nullNode();
        };
    }

    private JsonNode text() throws TooLarge {
        use(parser.getStringLength());
        return NODES.stringNode(parser.getString());
    }

    private JsonNode object() throws TooLarge {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            use(name.length());
            parser.nextToken();
            object.set(name, read());
        }
        return object;
    }

    private JsonNode array() throws TooLarge {
        var array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            array.add(read());
        }
        return array;
    }

    private void use(int letters) throws TooLarge {
        left -= letters;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
