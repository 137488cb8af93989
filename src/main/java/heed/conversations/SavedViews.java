package heed.conversations;

import heed.identity.Actor;
import java.util.List;
import java.util.Optional;

/** The question which views of the inbox somebody has, beside the built-in ones. */
public interface SavedViews {

    /** The view of this key, empty where there is none that the actor sees. */
    Optional<SavedView> find(Actor actor, String key);

    /** Those that the actor sees, the pinned ones first and in their order. */
    List<SavedView> all(Actor actor);

    /**
     * A question to the inbox that somebody keeps.
     *
     * @param search in the language of the search field
     * @param columns keys of what its table shows, empty for the reader's own choice
     * @param pinned whether it stands among the reader's tabs
     */
    record SavedView(String key, String name, String search, ListOrder order, List<String> columns, boolean pinned) {

        public SavedView {
            columns = List.copyOf(columns);
        }
    }
}
