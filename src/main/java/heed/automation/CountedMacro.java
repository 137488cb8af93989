package heed.automation;

/**
 * A macro and how useful it has been of late.
 *
 * @param runs how often it was run in this month and the two before
 */
record CountedMacro(Macro macro, long runs, long usefulness) {}
