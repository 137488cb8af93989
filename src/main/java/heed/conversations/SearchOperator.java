package heed.conversations;

import java.util.List;
import java.util.Optional;

/**
 * An operator of the search that {@link Search} does not know by itself, such as {@code field.cause:frost}. It is asked for every
 * term that begins with its name and a point or a colon.
 */
public interface SearchOperator {

    /** Small letters: {@code field}. */
    String name();

    /**
     * What the term asks of a conversation, empty where it has no meaning.
     *
     * @param part what stands between the point and the colon, empty without a point
     * @param value what stands behind the colon, without quotes
     */
    Optional<Asked> asked(String part, String value);

    /**
     * A condition on the conversation {@code c}.
     *
     * @param values of its places {@code ?}, in order
     */
    record Asked(String sql, List<Object> values) {

        public Asked {
            values = List.copyOf(values);
        }
    }
}
