package heed.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * With whom a thing that somebody keeps is shared: with nobody, with one team, or with the whole company.
 *
 * @param owner whose it is, null unless it is personal
 * @param team key of the team, null unless it is a team's
 */
public record Sharing(
        Scope scope, @Nullable StaffId owner, @Nullable String team) {

    /** How far it is shared. */
    public enum Scope {
        PERSONAL,
        TEAM,
        COMPANY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Scope> of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    public static final Sharing COMPANY = new Sharing(Scope.COMPANY, null, null);

    public Sharing {
        if ((scope == Scope.PERSONAL) != (owner != null) || (scope == Scope.TEAM) != (team != null)) {
            throw new IllegalArgumentException("a personal thing has an owner, a team's thing a team");
        }
    }

    public static Sharing personal(StaffId owner) {
        return new Sharing(Scope.PERSONAL, owner, null);
    }

    public static Sharing team(String key) {
        return new Sharing(Scope.TEAM, null, key);
    }

    /** Names whose it is within its scope: the owner's id, the team's key, or nothing for the company. */
    public String holder() {
        return switch (scope) {
            case PERSONAL -> owner == null ? "" : owner.value().toString();
            case TEAM -> team == null ? "" : team;
            case COMPANY -> "";
        };
    }
}
