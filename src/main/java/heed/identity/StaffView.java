package heed.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff as the API and the audit trail show them. */
record StaffView(
        UUID id,
        String name,
        String email,
        List<String> roles,
        List<Place> teams,
        String language,
        String zone,
        boolean active,
        @Nullable Instant deactivatedAt) {

    record Place(String team, String role) {}

    static StaffView of(StaffMember member) {
        Deactivation deactivation = member.deactivation();
        return new StaffView(
                member.id().value(),
                member.name(),
                member.email(),
                member.roles().stream().map(Role::key).sorted().toList(),
                member.memberships().stream()
                        .map(place -> new Place(place.team(), place.role().key()))
                        .toList(),
                member.preferences().language().code(),
                member.preferences().zone().getId(),
                member.active(),
                deactivation == null ? null : deactivation.at());
    }
}
