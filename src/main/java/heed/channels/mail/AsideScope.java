package heed.channels.mail;

import heed.identity.Actor;
import heed.identity.Right;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whose mail without a conversation somebody decides about: that of the mailboxes of their queues, or, with the right to change
 * the settings, all of it and that of addresses which nobody has set up.
 *
 * @param queues null for every queue
 */
public record AsideScope(@Nullable Collection<String> queues, boolean unannounced) {

    /** A condition on a mail {@code m} with its mailbox {@code b}, which is null where nobody set it up. */
    public static final String WITHIN = """
            (b.address is not null and not b.unannounced
                 and (cast(:queues as text[]) is null or b.queue = any(cast(:queues as text[])))
              or :unannounced and coalesce(b.unannounced, true))
            """;

    /** @throws heed.identity.Forbidden where they decide about none */
    public static AsideScope of(Actor actor) {
        if (actor.may(Right.SETTINGS_WRITE)) {
            return new AsideScope(null, true);
        }
        actor.require(Right.CONVERSATIONS_WRITE);
        return new AsideScope(actor.queuesFor(Right.CONVERSATIONS_WRITE), false);
    }
}
