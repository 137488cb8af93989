package heed.conversations.bulk;

import heed.conversations.KnownConversation;
import heed.platform.Fault;
import java.util.List;

/**
 * What would become of many conversations.
 *
 * @param affected those that would change
 * @param unchanged how many are so already
 * @param refused those that would not, with their reasons
 * @param whole whether every one was looked at for what may stand in the way; the run looks at each in any case
 * @param more whether more were found than one run takes
 */
record BulkPreview(
        List<KnownConversation> affected, int unchanged, List<Refusal> refused, boolean whole, boolean more) {

    BulkPreview {
        affected = List.copyOf(affected);
        refused = List.copyOf(refused);
    }

    record Refusal(KnownConversation conversation, List<Fault> reasons) {}
}
