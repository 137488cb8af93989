package heed.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screenful of a list in the API.
 *
 * @param next cursor of the following one, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** The largest {@code limit} a caller may ask for. */
    public static final int MOST = 200;

    public Slice {
        items = List.copyOf(items);
    }
}
