package heed.channels.phone;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a file of calls can hold, under the names of the API. */
enum CallField {
    EXTERNAL_ID("externalId"),
    QUEUE("queue"),
    FROM("from"),
    OFFERED_AT("offeredAt"),
    ANSWERED_AT("answeredAt"),
    ABANDONED_AT("abandonedAt"),
    ENDED_AT("endedAt"),
    AGENT("agent"),
    /** A word for how the call ended, for files that have no moment of answering or giving up. */
    OUTCOME("outcome"),
    /** Seconds from the offer to the answer or to giving up. */
    WAITED("waited"),
    /** Seconds from the answer to the end. */
    TALKED("talked");

    private final String key;

    CallField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether a JSON object may carry it: the derived ones exist only in files with columns. */
    boolean inJson() {
        return ordinal() <= AGENT.ordinal();
    }

    /** Whether people may put it together from two columns: an id from line and number, a moment from day and time. */
    boolean joins() {
        return this == EXTERNAL_ID || this == OFFERED_AT;
    }

    /** By its name as somebody typed it, large or small letters alike. */
    static Optional<CallField> of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key.equalsIgnoreCase(key.strip()))
                .findFirst();
    }
}
