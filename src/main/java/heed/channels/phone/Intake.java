package heed.channels.phone;

import heed.channels.phone.CallLine.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has come of a file so far. It names the first {@link #MOST_NAMED} rejected lines and counts the others. */
final class Intake {

    static final int MOST_NAMED = 1000;

    private final List<Rejected> rejected = new ArrayList<>();
    private long accepted;
    private long leftOut;
    private long rejectedTotal;

    void accept(int calls) {
        accepted += calls;
    }

    void leaveOut() {
        leftOut++;
    }

    void reject(Rejected line) {
        rejectedTotal++;
        if (rejected.size() < MOST_NAMED) {
            rejected.add(line);
        }
    }

    long accepted() {
        return accepted;
    }

    long leftOut() {
        return leftOut;
    }

    long rejectedTotal() {
        return rejectedTotal;
    }

    /** In the order of the file. */
    List<Rejected> rejected() {
        return rejected.stream().sorted(Comparator.comparingInt(Rejected::line)).toList();
    }
}
