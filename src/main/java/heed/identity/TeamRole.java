package heed.identity;

import static heed.identity.Right.*;
import static heed.identity.Right.CONVERSATIONS_OPEN;
import static heed.identity.Right.CONVERSATIONS_REPLY;
import static heed.identity.Right.NOTES_READ;
import static heed.identity.Right.NOTES_WRITE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A role in one team; its rights hold for the queues of that team. */
public enum TeamRole {
    AGENT(Set.of(
            CONVERSATIONS_READ,
            CONVERSATIONS_WRITE,
            CONVERSATIONS_REPLY,
            CONVERSATIONS_OPEN,
            NOTES_READ,
            NOTES_WRITE,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            MAIL_READ,
            CALLS_READ,
            STANDARDS_READ,
            CALENDARS_READ,
            KNOWLEDGE_READ,
            KNOWLEDGE_WRITE,
            AUTOMATION_READ,
            AUTOMATION_WRITE)),
    LEAD(Set.of(
            CONVERSATIONS_READ,
            CONVERSATIONS_WRITE,
            CONVERSATIONS_REPLY,
            CONVERSATIONS_OPEN,
            NOTES_READ,
            NOTES_WRITE,
            DISCLOSURES_AUTHORISE,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            MAIL_READ,
            CALLS_READ,
            MEASUREMENTS_READ,
            STANDARDS_READ,
            CALENDARS_READ,
            KNOWLEDGE_READ,
            KNOWLEDGE_WRITE,
            AUTOMATION_READ,
            AUTOMATION_WRITE,
            STAFF_READ));

    private final Set<Right> rights;

    TeamRole(Set<Right> rights) {
        this.rights = rights;
    }

    Set<Right> rights() {
        return rights;
    }

    /** As forms and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TeamRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
