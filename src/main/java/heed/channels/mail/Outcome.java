package heed.channels.mail;

import java.util.Arrays;
import java.util.Locale;

/** What became of a mail. */
public enum Outcome {
    /** A new conversation began. */
    CREATED,
    /** It joined its conversation. */
    APPENDED,
    /** It had arrived before. */
    DUPLICATE,
    /** A program answered: noted where it belongs, nothing else happened. */
    AUTO_REPLY,
    /** A report about a mail that was sent from here. */
    BOUNCE,
    /** Set aside for a person to look at. */
    QUARANTINED,
    /** Our own mail came back. */
    SUPPRESSED;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
