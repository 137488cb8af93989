package heed.identity;

import java.util.Locale;

/**
 * One verb on one kind of thing. A role gives rights; those on conversations, calls and measurements hold for the queues of the
 * person's teams. A token's scopes are rights too, written like {@code conversations:read}.
 */
public enum Right {
    CONVERSATIONS_READ,
    CONVERSATIONS_WRITE,
    /** Information that is sensitive may leave. */
    DISCLOSURES_AUTHORISE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
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

    /** The right as a token's scope: {@code conversations:read}, {@code import}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
