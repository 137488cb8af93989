package heed.conversations;

import heed.conversations.SavedViews.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the inbox: a view, the words of a search, and the order of the answer.
 *
 * @param saved the view that somebody keeps, null where a built-in one is asked for
 */
record ListQuestion(View view, @Nullable SavedView saved, String typed, ListOrder order) {

    static ListQuestion of(View view, String typed) {
        return new ListQuestion(view, null, typed, view.order());
    }

    static ListQuestion of(SavedView saved, String typed) {
        return new ListQuestion(View.ALL, saved, typed, saved.order());
    }

    ListQuestion in(ListOrder other) {
        return new ListQuestion(view, saved, typed, other);
    }

    /** Whether somebody may ask for this order of all that is found: what is done is never sorted as a whole. */
    boolean allows(ListOrder other, Conditions conditions) {
        return !other.ofOpenWork() || view != View.ALL || conditions.ofOpenWork();
    }

    String key() {
        return saved == null ? view.key() : saved.key();
    }

    /** All words that are looked for: the view's own and what was typed beside them. */
    String search() {
        return saved == null ? typed : (saved.search() + " " + typed).strip();
    }
}
