package heed.conversations.fields;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One of a field's choices.
 *
 * @param key what a conversation's value is; it is the same wherever the choice stands in the tree
 * @param names by ISO 639-1 code of the language
 * @param archived whether it is offered no more; who has it keeps it
 * @param choices what it is divided into
 */
record FieldChoice(String key, Map<String, String> names, boolean archived, List<FieldChoice> choices) {

    FieldChoice {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        choices = List.copyOf(choices);
    }

    String name(String language) {
        return Names.in(names, language, key);
    }

    /** It and all below it. */
    Stream<FieldChoice> family() {
        return Stream.concat(Stream.of(this), choices.stream().flatMap(FieldChoice::family));
    }

    FieldChoice with(boolean away, List<FieldChoice> below) {
        return new FieldChoice(key, names, away, below);
    }
}
