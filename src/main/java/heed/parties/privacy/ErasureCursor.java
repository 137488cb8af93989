package heed.parties.privacy;

import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a list of erasures goes on: behind what was asked for then. */
record ErasureCursor(Instant at, UUID id) {

    private static final ErasureCursor START =
            new ErasureCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static ErasureCursor after(Erasure erasure) {
        return new ErasureCursor(erasure.requestedAt(), erasure.id());
    }

    /** @throws Invalid where the text is none of ours */
    static ErasureCursor read(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            int middle = text.indexOf('_');
            return new ErasureCursor(
                    Instant.parse(text.substring(0, middle)), UUID.fromString(text.substring(middle + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw Invalid.at("/cursor", "parties.fault.cursor");
        }
    }

    String text() {
        return at + "_" + id;
    }
}
