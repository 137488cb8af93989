package heed.measurement;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened and will not unhappen, in the words of the module that knows it.
 *
 * @param subject what it happened to
 * @param kind past participle in kebab case: {@code customer-wrote}, {@code call-ended}
 * @param at when it happened
 * @param key unique within the subject: recording a fact of the same key again changes nothing
 * @param details further values that the source's derivation reads
 */
public record Fact(Subject subject, String kind, Instant at, String key, Map<String, String> details) {

    public Fact {
        details = Map.copyOf(details);
    }
}
