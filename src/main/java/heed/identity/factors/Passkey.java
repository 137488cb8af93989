package heed.identity.factors;

import heed.identity.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of one person.
 *
 * @param credential the id by which the authenticator names it
 * @param attested its public key and kind, as attested
 * @param counter how often it signed, as far as it counts; 0 for those that do not
 * @param backupEligible whether it may be copied between devices
 */
record Passkey(
        UUID id,
        StaffId staff,
        byte[] credential,
        byte[] attested,
        long counter,
        boolean backupEligible,
        boolean backedUp,
        List<String> transports,
        String name,
        Instant addedAt,
        @Nullable Instant lastUsedAt) {}
