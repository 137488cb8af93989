package heed.parties;

import java.time.Instant;

/** What has been learned about a customer's address or number, told by those who learn it. */
public interface AddressStates {

    /** Mail to this address came back for good; forgotten when it is verified. */
    void bounced(String email, String why, Instant at);
}
