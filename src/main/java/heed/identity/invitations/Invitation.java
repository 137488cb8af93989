package heed.identity.invitations;

import heed.identity.StaffDetails.Place;
import heed.identity.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to work here, with what they will be.
 *
 * @param roles keys of the roles in the whole company
 * @param language in which Heed writes to them: en, sl, ru or fi
 * @param by who invited them; null for a program without an owner
 * @param at when the link was made that holds now
 */
record Invitation(
        UUID id,
        String email,
        List<String> roles,
        List<Place> teams,
        String language,
        @Nullable StaffId by,
        String byName,
        Instant at,
        Instant expiresAt) {

    static final Duration HOLDS = Duration.ofDays(7);

    Invitation {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    boolean holdsAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }

    /** The same with a new link, which holds from this moment. */
    Invitation again(Instant moment) {
        return new Invitation(id, email, roles, teams, language, by, byName, moment, moment.plus(HOLDS));
    }
}
