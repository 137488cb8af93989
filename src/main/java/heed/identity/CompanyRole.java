package heed.identity;

import static heed.identity.Right.*;
import static heed.identity.Right.NOTES_READ;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A role in the whole company, beside any role in a team. */
public enum CompanyRole {
    /** Runs the service: every queue, the promises, the imports. */
    MANAGER(EnumSet.complementOf(EnumSet.of(STAFF_WRITE, STAFF_PROVISION, TOKENS_WRITE, SETTINGS_WRITE, METRICS_READ))),

    /** Runs the installation: staff, tokens, settings; reads everything. */
    ADMINISTRATOR(EnumSet.of(
            CONVERSATIONS_READ,
            NOTES_READ,
            CUSTOMERS_READ,
            PRIVACY_WRITE,
            MAIL_RECEIVE,
            MAIL_READ,
            CALLS_READ,
            MEASUREMENTS_READ,
            STANDARDS_READ,
            CALENDARS_READ,
            KNOWLEDGE_READ,
            AUTOMATION_READ,
            STAFF_READ,
            STAFF_WRITE,
            STAFF_PROVISION,
            TOKENS_WRITE,
            AUDIT_READ,
            SETTINGS_WRITE,
            METRICS_READ)),

    /** Looks and changes nothing. */
    OBSERVER(EnumSet.of(
            CONVERSATIONS_READ,
            NOTES_READ,
            CUSTOMERS_READ,
            MAIL_READ,
            CALLS_READ,
            MEASUREMENTS_READ,
            STANDARDS_READ,
            CALENDARS_READ,
            KNOWLEDGE_READ,
            AUTOMATION_READ,
            STAFF_READ));

    private final Set<Right> rights;

    CompanyRole(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    Set<Right> rights() {
        return rights;
    }

    /** As forms and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CompanyRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
