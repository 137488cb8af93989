package heed.identity.providers.pages;

import heed.web.Faults;
import java.util.List;

/**
 * Identity providers, and whether passwords open the door.
 *
 * @param callback where providers send people back to, with the key's place left open
 * @param logout where providers tell of a sign-out
 * @param form as typed
 * @param groups as typed, of the provider in the form
 */
public record ProvidersPage(
        List<Row> rows,
        boolean passwordsOff,
        List<Keeper> keepers,
        String callback,
        String logout,
        Form form,
        Groups groups,
        Faults faults) {

    /** What the groups of a provider give, and what there is to give. */
    public record Groups(
            String claim, List<Group> rows, List<Choice> roles, List<Choice> teams, List<Choice> teamRoles) {

        /** None, for a provider that is yet to be added. */
        public static final Groups NONE = new Groups("", List.of(), List.of(), List.of(), List.of());
    }

    /**
     * One group; the last ones are empty, to be filled in.
     *
     * @param at its place in the form: {@code groups/0}
     */
    public record Group(String at, String group, String role, String team, String teamRole) {}

    /** A role or a team by its key. */
    public record Choice(String key, String name) {}

    /** One provider. */
    public record Row(String key, String name, String issuer, boolean trusted, boolean enabled) {}

    /** Somebody whose password always opens the door. */
    public record Keeper(String id, String name) {}

    /**
     * The form for one provider.
     *
     * @param isNew whether it is yet to be added
     */
    public record Form(
            boolean isNew,
            String key,
            String name,
            String issuer,
            String clientId,
            boolean hasSecret,
            boolean trusted,
            boolean enabled) {

        /** Nothing typed yet. */
        public static final Form NOTHING = new Form(true, "", "", "", "", false, true, true);
    }
}
