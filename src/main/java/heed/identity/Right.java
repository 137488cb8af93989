package heed.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One verb on one kind of thing. A role gives rights; those on conversations, calls and measurements hold for the queues of the
 * person's teams. A token's scopes are rights too, written like {@code conversations:read}.
 */
public enum Right {
    CONVERSATIONS_READ,
    /** Status, assignee, queue, priority, tags and what else is decided about one. */
    CONVERSATIONS_WRITE,
    /** Words that go to the customer. */
    CONVERSATIONS_REPLY,
    /** A new one begins. */
    CONVERSATIONS_OPEN,
    /** What colleagues write to each other. */
    NOTES_READ,
    NOTES_WRITE,
    /** Information that is sensitive may leave. */
    DISCLOSURES_AUTHORISE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    /** Everything about a customer is read out, erased for good, or held. */
    PRIVACY_WRITE,
    MAIL_RECEIVE,
    MAIL_READ,
    CALLS_READ,
    CALLS_WRITE,
    MEASUREMENTS_READ,
    MEASUREMENTS_WRITE,
    STANDARDS_READ,
    STANDARDS_WRITE,
    STANDARDS_ADOPT,
    CALENDARS_READ,
    CALENDARS_WRITE,
    QUEUES_WRITE,
    KNOWLEDGE_READ,
    /** One's own, and as a team's lead the team's. */
    KNOWLEDGE_WRITE,
    /** The whole company's. */
    KNOWLEDGE_PUBLISH,
    AUTOMATION_READ,
    /** One's own, and as a team's lead the team's. */
    AUTOMATION_WRITE,
    /** The whole company's. */
    AUTOMATION_PUBLISH,
    STAFF_READ,
    STAFF_WRITE,
    /** A company's directory adds and deactivates staff here (SCIM); it gives no roles. */
    STAFF_PROVISION,
    TOKENS_WRITE,
    AUDIT_READ,
    SETTINGS_WRITE,
    METRICS_READ,
    /** Facts may lie in the past. */
    IMPORT;

    /** How far a right goes. */
    public enum Reach {
        /** It holds in queues; every question about it names one. */
        QUEUE,
        /** It belongs to work in a team and holds for what all teams share. */
        SHARED,
        /** It is the company's, and only a role in the company gives it. */
        COMPANY
    }

    public Reach reach() {
        return switch (this) {
            case CONVERSATIONS_READ,
                    CONVERSATIONS_WRITE,
                    CONVERSATIONS_REPLY,
                    CONVERSATIONS_OPEN,
                    NOTES_READ,
                    NOTES_WRITE,
                    DISCLOSURES_AUTHORISE,
                    MAIL_READ,
                    CALLS_READ,
                    CALLS_WRITE -> Reach.QUEUE;
            case CUSTOMERS_READ,
                    CUSTOMERS_WRITE,
                    MEASUREMENTS_READ,
                    STANDARDS_READ,
                    CALENDARS_READ,
                    KNOWLEDGE_READ,
                    KNOWLEDGE_WRITE,
                    AUTOMATION_READ,
                    AUTOMATION_WRITE,
                    STAFF_READ -> Reach.SHARED;
            default -> Reach.COMPANY;
        };
    }

    /** Whether it only looks and changes nothing. */
    public boolean looks() {
        return name().endsWith("_READ");
    }

    /** Those with these scopes; what is no scope is left out. */
    public static Set<Right> of(Collection<String> scopes) {
        return Arrays.stream(values())
                .filter(right -> scopes.contains(right.scope()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The right as a token's scope: {@code conversations:read}, {@code import}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
