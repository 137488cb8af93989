package heed.conversations.links;

import heed.conversations.KnownConversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What merging two conversations would come to.
 *
 * @param hindrance key of the sentence that says why it cannot be, null where it can
 * @param twoCustomers whether they are conversations with two people
 */
record MergePreview(Side leaving, Side staying, @Nullable String hindrance, boolean twoCustomers) {

    /**
     * One of the two, as far as the reader may read it.
     *
     * @param customer the customer's name
     * @param spoke who wrote or spoke in it, those who did so most first
     */
    record Side(KnownConversation conversation, String customer, List<Spoke> spoke) {

        Side {
            spoke = List.copyOf(spoke);
        }

        long messages() {
            return spoke.stream().mapToLong(Spoke::messages).sum();
        }

        long notes() {
            return spoke.stream().mapToLong(Spoke::notes).sum();
        }
    }

    /** Somebody and how often they wrote or spoke, to the other side and to colleagues. */
    record Spoke(String name, long messages, long notes) {}

    long messages() {
        return leaving.messages() + staying.messages();
    }

    long notes() {
        return leaving.notes() + staying.notes();
    }
}
