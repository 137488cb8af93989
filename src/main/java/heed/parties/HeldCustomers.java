package heed.parties;

import java.util.Collection;
import java.util.Set;

/** The question whose data must be kept by law. */
public interface HeldCustomers {

    /** Those of these with a legal hold in force, on them or on anybody whom they are merged with. */
    Set<CustomerId> among(Collection<CustomerId> ids);
}
