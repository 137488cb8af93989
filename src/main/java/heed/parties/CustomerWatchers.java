package heed.parties;

import java.util.List;

/** The question others may ask about who follows a customer's conversations by name. */
public interface CustomerWatchers {

    /** By name; one who was merged answers as the survivor. */
    List<KnownCustomer> of(CustomerId watched);
}
