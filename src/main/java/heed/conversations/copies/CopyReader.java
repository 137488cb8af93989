package heed.conversations.copies;

import heed.conversations.CopyTo;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Somebody who may get copies in one conversation.
 *
 * @param decidedBy name of who chose or left them out, empty while they are only suggested
 */
record CopyReader(CopyTo to, State state, Instant since, String decidedBy) {

    /** Whether they get copies. */
    enum State {
        /** They were in the Cc of a letter, and nobody has decided yet. */
        SUGGESTED,
        /** They got a copy last, and are chosen until they are taken away. */
        COPIED,
        /** They are offered no more. */
        LEFT_OUT;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
