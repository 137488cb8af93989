package heed.identity.providers.pages;

import heed.web.Faults;
import java.util.List;

/**
 * Identity providers, and whether passwords open the door.
 *
 * @param callback where providers send people back to, with the key's place left open
 * @param form as typed
 */
public record ProvidersPage(
        List<Row> rows, boolean passwordsOff, List<Keeper> keepers, String callback, Form form, Faults faults) {

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
            boolean enabled,
            int version) {

        /** Nothing typed yet. */
        public static final Form NOTHING = new Form(true, "", "", "", "", false, true, true, 0);
    }
}
