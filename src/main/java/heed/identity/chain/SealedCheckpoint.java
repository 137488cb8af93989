package heed.identity.chain;

import java.util.HexFormat;
import java.util.Map;

/** A checkpoint with its Ed25519 signature (RFC 8032). */
record SealedCheckpoint(Checkpoint checkpoint, byte[] signature) {

    SealedCheckpoint {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** What the next checkpoint holds on to. */
    Hash hash() {
        return checkpoint
                .previous()
                .then(checkpoint.canonical() + HexFormat.of().formatHex(signature));
    }

    /** As it is written into a file and a mail. */
    String text() {
        return CanonicalJson.object(Map.of(
                        "checkpoint",
                        checkpoint.canonical(),
                        "signature",
                        CanonicalJson.text(HexFormat.of().formatHex(signature))))
                + "\n";
    }
}
