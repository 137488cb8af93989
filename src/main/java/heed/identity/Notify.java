package heed.identity;

import java.util.Collection;

/** Tells colleagues what concerns them. */
public interface Notify {

    /** Call it in the transaction of what happened: nobody is told of what was rolled back. Open pages show it after the commit. */
    void tell(Collection<StaffId> whom, Notice notice);
}
