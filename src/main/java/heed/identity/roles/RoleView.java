package heed.identity.roles;

import heed.identity.Role;
import java.util.List;

/** A role as the API and the audit trail show it. */
record RoleView(String key, String name, String kind, List<String> rights, boolean builtIn) {

    static RoleView of(Role role) {
        return new RoleView(role.key(), role.name(), role.kind().key(), List.copyOf(role.scopes()), role.builtIn());
    }
}
