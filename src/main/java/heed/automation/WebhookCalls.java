package heed.automation;

import heed.conversations.KnownConversation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a rule call a webhook. */
public interface WebhookCalls {

    /** The names of those that are not put away, by name. */
    Map<UUID, String> names();

    /**
     * Tells it after the commit; one that is switched off or gone is not told.
     *
     * @param event as the receiver reads it, such as {@code rule}
     * @param rule name of the rule that calls, null where none does
     */
    void call(UUID webhook, String event, KnownConversation conversation, @Nullable String rule);
}
