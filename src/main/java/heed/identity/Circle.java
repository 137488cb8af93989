package heed.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one who acts sees and changes of the things that people share with each other. Personal things are the owner's alone; a
 * team's are seen by its members and changed by its lead; the company's are seen by all. Who publishes for the company sees and
 * changes every team's too.
 *
 * @param id the person, null for a program that belongs to nobody
 * @param teams keys of their teams
 * @param led keys of the teams that they lead
 */
public record Circle(@Nullable StaffId id, Set<String> teams, Set<String> led, boolean publishes) {

    public Circle {
        teams = Set.copyOf(teams);
        led = Set.copyOf(led);
    }

    public boolean sees(Sharing sharing) {
        return switch (sharing.scope()) {
            case PERSONAL -> id != null && id.equals(sharing.owner());
            case TEAM -> publishes || teams.contains(String.valueOf(sharing.team()));
            case COMPANY -> true;
        };
    }

    public boolean changes(Sharing sharing) {
        return switch (sharing.scope()) {
            case PERSONAL -> id != null && id.equals(sharing.owner());
            case TEAM -> publishes || led.contains(String.valueOf(sharing.team()));
            case COMPANY -> publishes;
        };
    }

    /** The person as a bare UUID, for a column. */
    public @Nullable UUID staff() {
        return StaffId.valueOrNull(id);
    }
}
