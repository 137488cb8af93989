package heed.identity.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of staff.
 *
 * @param words what was searched for
 * @param next cursor of the following screenful, null at the end
 * @param mayChange whether the reader may add and change staff
 */
public record StaffPage(
        List<Row> rows, String words, @Nullable String next, boolean mayChange) {

    /** One person; roles by their names, teams by their keys. */
    public record Row(String id, String name, String email, List<String> roles, List<String> teams, boolean active) {}
}
