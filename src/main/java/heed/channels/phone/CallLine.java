package heed.channels.phone;

import heed.platform.Fault;

/** What came of one line of a file of calls; lines count from 1, the header included. */
sealed interface CallLine {

    int line();

    record Taken(int line, Call call) implements CallLine {}

    /** Not a call that anybody could have answered, by the file's own word for it. */
    record LeftOut(int line, String word) implements CallLine {}

    /** The facts of its sentence are texts, so that they can be stored and told again. */
    record Rejected(int line, Fault fault) implements CallLine {
        public Rejected {
            fault = Fault.at(
                    fault.pointer(),
                    fault.message(),
                    fault.facts().stream().map(String::valueOf).toArray());
        }
    }
}
