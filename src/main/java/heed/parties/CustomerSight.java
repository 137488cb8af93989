package heed.parties;

import java.util.Collection;

/** The one answer to whose conversations a customer may follow, for the portal and for copies of replies. */
public interface CustomerSight {

    /**
     * Themselves, whom they were named a watcher of, and whom their organisations let them see; with all who were merged into any of
     * these. What lies in a confidential queue is for the customer alone: ask {@link #maySee} for one conversation.
     */
    Collection<CustomerId> visibleTo(CustomerId viewer);

    /**
     * Whether the viewer may follow a conversation of the owner.
     *
     * @param confidential whether it lies in a queue that is nobody else's business
     */
    boolean maySee(CustomerId viewer, CustomerId owner, boolean confidential);
}
