package heed.conversations.bulk.pages;

import java.util.List;
import java.util.UUID;

/**
 * How far a decision about many conversations is.
 *
 * @param state running, done, undoing or undone
 * @param undoable whether it can still be taken back
 * @param refused those that stayed as they were, with the reasons
 */
public record BulkRunPage(
        UUID id,
        String state,
        boolean atWork,
        int total,
        int settled,
        int changed,
        int unchanged,
        int refusedMany,
        int restored,
        int kept,
        boolean undoable,
        boolean replied,
        List<BulkPage.Line> refused) {}
