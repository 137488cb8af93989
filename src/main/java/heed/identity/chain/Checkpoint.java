package heed.identity.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The end of one day's chain, to be signed.
 *
 * @param hash of the day's last line
 * @param previous {@link SealedCheckpoint#hash} of the checkpoint before
 * @param key name of the key that signs
 */
record Checkpoint(LocalDate day, int entries, Hash hash, Hash previous, Instant sealedAt, String key) {

    /** What is signed. */
    String canonical() {
        return CanonicalJson.object(Map.of(
                "day",
                CanonicalJson.text(day.toString()),
                "entries",
                Integer.toString(entries),
                "hash",
                CanonicalJson.text(hash.hex()),
                "previous",
                CanonicalJson.text(previous.hex()),
                "sealedAt",
                CanonicalJson.text(sealedAt.toString()),
                "key",
                CanonicalJson.text(key)));
    }
}
