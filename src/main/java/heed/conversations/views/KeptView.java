package heed.conversations.views;

import heed.conversations.ListColumn;
import heed.conversations.ListOrder;
import heed.identity.Sharing;
import java.util.List;

/**
 * A view as somebody keeps it.
 *
 * @param search in the language of the search field
 * @param columns what its table shows, none for the reader's own choice
 */
record KeptView(
        String key,
        String name,
        String search,
        ListOrder order,
        List<ListColumn> columns,
        Sharing sharing,
        boolean removed,
        int version) {

    KeptView {
        columns = List.copyOf(columns);
    }

    KeptView removed(boolean away) {
        return new KeptView(key, name, search, order, columns, sharing, away, version);
    }
}
