package heed.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people may do who are given it: in the whole company, or in the queues of one team. Some come with Heed and stay as they
 * are; a company writes others of its own.
 *
 * @param key names it in addresses and the API: {@code billing-desk}
 * @param name the company's own word for it; those that come with Heed are called by each language's word
 */
public record Role(String key, String name, Kind kind, Set<Right> rights, boolean builtIn, int version) {

    /** Company holds everywhere, team in the queues of the team in which somebody has the role. */
    public enum Kind {
        COMPANY,
        TEAM;

        /** As forms and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a role of this kind can give the right. */
        public boolean gives(Right right) {
            return this == COMPANY || right.reach() != Right.Reach.COMPANY;
        }
    }

    public Role {
        rights = Set.copyOf(rights);
    }

    /** One that comes with Heed. */
    public static Role of(CompanyRole role) {
        return new Role(role.key(), role.key(), Kind.COMPANY, role.rights(), true, 1);
    }

    /** One that comes with Heed. */
    public static Role of(TeamRole role) {
        return new Role(role.key(), role.key(), Kind.TEAM, role.rights(), true, 1);
    }

    /** As a row tells it: the rights of one that comes with Heed stand in its code. */
    static Role of(String key, String name, Kind kind, Set<String> scopes, boolean builtIn, int version) {
        Set<Right> rights = !builtIn
                ? Right.of(scopes)
                : kind == Kind.COMPANY
                        ? CompanyRole.of(key).orElseThrow().rights()
                        : TeamRole.of(key).orElseThrow().rights();
        return new Role(key, name, kind, rights, builtIn, version);
    }

    boolean is(CompanyRole role) {
        return kind == Kind.COMPANY && key.equals(role.key());
    }

    boolean is(TeamRole role) {
        return kind == Kind.TEAM && key.equals(role.key());
    }

    /** What it gives to somebody in these queues, of which some are only read. A role in the company gives it everywhere. */
    public Grants grants(Set<String> queues, Set<String> onlyReads) {
        if (kind == Kind.COMPANY) {
            return Grants.of(rights, null);
        }
        Set<String> answered =
                queues.stream().filter(queue -> !onlyReads.contains(queue)).collect(Collectors.toSet());
        Set<Right> looking = EnumSet.noneOf(Right.class);
        rights.stream().filter(Right::looks).forEach(looking::add);
        return Grants.of(rights, answered).and(Grants.of(looking, onlyReads));
    }

    /** As rows and the API write the rights. */
    public Set<String> scopes() {
        return Arrays.stream(Right.values())
                .filter(rights::contains)
                .map(Right::scope)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
