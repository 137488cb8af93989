package heed.identity.notices;

import heed.identity.NoticeKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which notices somebody wants to see. */
record NoticeFilter(boolean unreadOnly, @Nullable NoticeKind kind) {

    static final NoticeFilter ALL = new NoticeFilter(false, null);

    /** Unread, all, or the key of a kind; empty for any other word. */
    static Optional<NoticeFilter> of(String word) {
        return switch (word) {
            case "unread" -> Optional.of(new NoticeFilter(true, null));
            case "all" -> Optional.of(ALL);
            default -> NoticeKind.of(word).map(kind -> new NoticeFilter(false, kind));
        };
    }
}
