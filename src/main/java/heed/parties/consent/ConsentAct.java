package heed.parties.consent;

import heed.parties.CustomerId;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer said yes, or took it back.
 *
 * @param version of the words they were asked in
 * @param how by what they said it: "box ticked on the contract", "by telephone"
 */
record ConsentAct(
        UUID id,
        CustomerId customer,
        String purpose,
        int version,
        boolean given,
        Instant at,
        String how,
        String recordedBy) {}
