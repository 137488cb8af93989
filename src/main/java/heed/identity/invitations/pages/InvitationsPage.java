package heed.identity.invitations.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited and has not come yet.
 *
 * @param next cursor of the following screenful, null at the end
 * @param handOver the link to bring to the invited, shown this once; null where a mail carries it or nobody was invited now
 */
public record InvitationsPage(
        List<Row> rows, @Nullable String next, @Nullable HandOver handOver) {

    /** One invitation; roles by their names, teams by their keys. */
    public record Row(
            String id,
            String email,
            List<String> roles,
            List<String> teams,
            String by,
            Instant at,
            Instant expiresAt,
            boolean expired) {}

    /** A link, and for whom it is. */
    public record HandOver(String email, String link) {}
}
