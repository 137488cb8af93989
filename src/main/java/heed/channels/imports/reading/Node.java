package heed.channels.imports.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of JSON from outside, of which nothing may be believed to be there. */
record Node(JsonNode json) {

    /** A string or number as words, empty for what is neither. */
    String text(String name) {
        JsonNode value = json.path(name);
        return value.isString() || value.isNumber() ? Plain.text(value.asString()) : "";
    }

    /** The first of these that says something. */
    String first(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    Optional<Node> node(String name) {
        return json.path(name).isObject() ? Optional.of(new Node(json.path(name))) : Optional.empty();
    }

    List<Node> nodes(String name) {
        return json.path(name)
                .valueStream()
                .filter(JsonNode::isObject)
                .map(Node::new)
                .toList();
    }

    List<String> texts(String name) {
        return json.path(name).isArray()
                ? json.path(name)
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(each -> Plain.text(each.asString()))
                        .toList()
                : List.of();
    }

    boolean has(String name) {
        return json.has(name);
    }

    boolean is(String name, boolean unknown) {
        return json.path(name).asBoolean(unknown);
    }
}
