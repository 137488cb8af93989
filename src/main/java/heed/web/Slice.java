package heed.web;

import java.util.List;
import java.util.function.Function;
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

    /**
     * @param oneMore the rows asked for and, where the list goes on, one more
     * @param cursor what a row is found by again
     */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<? super T, String> cursor) {
        boolean goesOn = oneMore.size() > limit;
        List<T> items = goesOn ? oneMore.subList(0, limit) : oneMore;
        return new Slice<>(items, goesOn ? cursor.apply(items.getLast()) : null);
    }

    /** The same slice of other things: what is shown of each row. */
    public <U> Slice<U> map(Function<? super T, ? extends U> shown) {
        return new Slice<>(items.stream().<U>map(shown).toList(), next);
    }
}
