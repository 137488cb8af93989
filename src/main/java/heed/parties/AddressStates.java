package heed.parties;

import java.time.Instant;

/** What has been learned about a customer's address or number, told by those who learn it. */
public interface AddressStates {

    /** Mail to this address came back for good; forgotten when it is verified. */
    void bounced(String email, String why, Instant at);

    /**
     * Whoever reads mail at this address was just seen to be the customer who has it. One that is verified already stays as it is.
     *
     * @param how in the company's words
     */
    void proved(CustomerId customer, String email, String how, Instant at);
}
