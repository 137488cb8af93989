package heed.automation;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param macro name of the macro
 * @param undoable whether the run can be taken back: what has been said cannot
 * @param held the entry that its reply becomes when it leaves, null where none waits
 */
public record MacroRun(
        RunId id,
        ConversationId conversation,
        String macro,
        boolean undoable,
        @Nullable EntryId held) {}
