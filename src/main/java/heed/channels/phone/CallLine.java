package heed.channels.phone;

import heed.platform.Fault;

/** What came of one line of a file of calls; lines count from 1, the header included. */
sealed interface CallLine {

    int line();

    record Taken(int line, Call call) implements CallLine {}

    /** Not a call that anybody could have answered, by the file's own word for it. */
    record LeftOut(int line, String word) implements CallLine {}

    record Rejected(int line, Fault fault) implements CallLine {}
}
