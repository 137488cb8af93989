package heed.identity;

import java.util.Collection;

/** Tells colleagues what concerns them. */
public interface Notify {

    /** Call it in the transaction of what happened: nobody is told of what was rolled back. Open pages show it after the commit. */
    void tell(Collection<StaffId> whom, Notice notice);

    /** As {@link #tell}, but each is told only once of what has this name, however often and on however many replicas it is noticed. */
    void tellOnce(String once, Collection<StaffId> whom, Notice notice);
}
