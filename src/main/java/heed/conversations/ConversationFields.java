package heed.conversations;

import java.util.Map;

/** What a company has written down of a conversation in fields of its own. */
public interface ConversationFields {

    /** Texts, numbers, truth values and days as ISO 8601, by the key of their field; fields without a value are left out. */
    Map<String, Object> values(ConversationId conversation);
}
