package heed.conversations.bulk.pages;

import java.util.List;
import java.util.UUID;

/**
 * How far a decision about many conversations is.
 *
 * @param state running, done, undoing or undone
 * @param undoable whether it can still be taken back
 * @param leaving how many replies can still be taken back
 * @param takenBack how many were
 * @param reply the words that each customer was to get, empty where they differ
 * @param silent some whose replies were taken back
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
        int leaving,
        int takenBack,
        String reply,
        List<BulkPage.Line> silent,
        List<BulkPage.Line> refused) {}
