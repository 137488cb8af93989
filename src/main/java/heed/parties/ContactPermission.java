package heed.parties;

import java.util.Collection;

/** The question to ask before writing to customers of one's own accord. What answers their own question needs no permission. */
public interface ContactPermission {

    /**
     * Whether the customer may be written to for this purpose: nothing is restricted (GDPR 18), nobody objected (21), and where the
     * purpose rests on consent it was given and not withdrawn. An unknown purpose permits nothing.
     */
    boolean mayContact(CustomerId customer, String purpose);

    /** Those of the customers who may be, in one query. */
    Collection<CustomerId> mayContact(Collection<CustomerId> customers, String purpose);
}
