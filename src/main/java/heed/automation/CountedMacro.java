package heed.automation;

import heed.web.UsefulPlace;

/**
 * A macro and how useful it has been of late.
 *
 * @param runs how often it was run in this month and the two before
 */
record CountedMacro(Macro macro, long runs, long usefulness) {

    /** Where a list goes on behind it. */
    UsefulPlace place() {
        return UsefulPlace.behind(usefulness, macro.name(), macro.id().value());
    }
}
