package heed.identity.roles;

import heed.identity.Grants;
import heed.identity.Right;
import heed.identity.Role;
import heed.platform.Fault;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a role, by a form or by the API; null says nothing and leaves what is.
 *
 * @param kind company or team; it stays as it began
 * @param rights their scopes: {@code conversations:read}
 */
record RoleDetails(
        @Nullable String key,
        @Nullable String name,
        @Nullable String kind,
        @Nullable List<String> rights) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    /** A role as it would begin. */
    Role begun(Grants giver, List<Fault> faults) {
        String told = key == null ? "" : key.strip();
        if (told.length() > 60 || !KEY.matcher(told).matches()) {
            faults.add(Fault.at("/key", "identity.fault.key"));
        }
        Optional<Role.Kind> sort = Arrays.stream(Role.Kind.values())
                .filter(each -> each.key().equals(kind))
                .findFirst();
        if (sort.isEmpty()) {
            faults.add(Fault.at("/kind", "roles.fault.kind"));
        }
        return read(new Role(told, "", sort.orElse(Role.Kind.TEAM), Set.of(), false, 1), giver, faults);
    }

    /** The role with what is told. */
    Role appliedTo(Role role, Grants giver, List<Fault> faults) {
        if (key != null && !key.equals(role.key())) {
            faults.add(Fault.at("/key", "roles.fault.key-fixed"));
        }
        if (kind != null && !kind.equals(role.kind().key())) {
            faults.add(Fault.at("/kind", "roles.fault.kind-fixed"));
        }
        return read(role, giver, faults);
    }

    private Role read(Role role, Grants giver, List<Fault> faults) {
        String told = name == null ? role.name() : name.strip();
        if (told.isEmpty() || told.length() > 200) {
            faults.add(Fault.at("/name", "identity.fault.name"));
        }
        return new Role(role.key(), told, role.kind(), rights(role, giver, faults), role.builtIn(), role.version());
    }

    /** Nobody gives what they do not have everywhere themselves; what the role gives already may stay. */
    private Set<Right> rights(Role role, Grants giver, List<Fault> faults) {
        if (rights == null) {
            return role.rights();
        }
        var told = new LinkedHashSet<Right>();
        for (int i = 0; i < rights.size(); i++) {
            String scope = String.valueOf(rights.get(i));
            Optional<Right> right = Right.of(Set.of(scope)).stream().findFirst();
            if (right.isEmpty()) {
                faults.add(Fault.at("/rights/" + i, "identity.fault.scope", scope));
            } else if (!role.kind().gives(right.get())) {
                faults.add(Fault.at("/rights/" + i, "roles.fault.company-only", scope));
            } else if (!role.rights().contains(right.get())
                    && !giver.everywhere().contains(right.get())) {
                faults.add(Fault.at("/rights/" + i, "identity.fault.scope-beyond", scope));
            }
            right.ifPresent(told::add);
        }
        refuseBlindWriting(told, faults);
        return told;
    }

    /** Whoever changes what they cannot see, changes it blindly. */
    private static void refuseBlindWriting(Set<Right> told, List<Fault> faults) {
        Set<String> blind = told.stream()
                .filter(right -> switch (right) {
                    case CONVERSATIONS_WRITE, CONVERSATIONS_REPLY, NOTES_READ, NOTES_WRITE, DISCLOSURES_AUTHORISE ->
                        !told.contains(Right.CONVERSATIONS_READ);
                    default -> false;
                })
                .map(Right::scope)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!blind.isEmpty()) {
            faults.add(Fault.at("/rights", "roles.fault.blind", String.join(", ", blind)));
        }
    }
}
