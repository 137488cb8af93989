package heed.conversations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what was promised for conversations, and how it stands. The module that judges promises implements it. */
public interface DueTimes {

    /** In one query and without steps, for lists; the running one that is due first stands first. */
    Map<ConversationId, List<DueTime>> dueTimes(Collection<ConversationId> conversations, Locale locale);

    /** With every step, for one conversation's page and the API. */
    List<DueTime> explained(ConversationId conversation, Locale locale, ZoneId zone);

    /** Those for which a promise is broken, missed in the end or running and past its due time: all of them, or any so many. */
    Collection<ConversationId> broken(int most);

    /** What runs and is due after the one moment and not after the other, what is due first first. */
    List<Due> dueBetween(Instant after, Instant until, int most);

    /** @param standard code of the standard that says so */
    record Due(ConversationId conversation, String standard, Instant at) {}

    /** Those of the conversations for which a promise is broken. */
    Collection<ConversationId> brokenAmong(Collection<ConversationId> conversations);
}
