package heed.identity.notices;

import heed.identity.NoticeKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice that somebody has, read or not. */
record KeptNotice(
        UUID id,
        NoticeKind kind,
        String message,
        List<String> facts,
        String url,
        String subject,
        Instant at,
        @Nullable Instant readAt) {

    KeptNotice {
        facts = List.copyOf(facts);
    }

    boolean unread() {
        return readAt == null;
    }

    /** Whether its reader has seen it in Heed after it was told. */
    boolean seen() {
        return readAt != null && readAt.isAfter(at);
    }
}
