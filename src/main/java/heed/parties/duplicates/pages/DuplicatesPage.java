package heed.parties.duplicates.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of customers who may be one.
 *
 * @param next address of the rest, null at the end
 */
public record DuplicatesPage(List<Row> rows, @Nullable String next, boolean writes) {

    /** @param why in the reader's words */
    public record Row(
            String id, String name, String reach, String other, String otherName, String otherReach, String why) {}
}
