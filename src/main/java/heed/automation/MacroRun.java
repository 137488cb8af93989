package heed.automation;

import heed.conversations.ConversationId;

/**
 * What came of a run.
 *
 * @param macro name of the macro
 * @param undoable whether the run can be taken back: what was said cannot
 */
public record MacroRun(RunId id, ConversationId conversation, String macro, boolean undoable) {}
