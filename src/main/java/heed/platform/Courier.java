package heed.platform;

import java.util.UUID;

/** Carries out one kind of effect from the {@link Outbox}. Implemented by the module that enqueues it. */
public interface Courier {

    /** The kind of effect, as given to {@link Outbox#enqueue}. */
    String kind();

    /** Attempts the effect once, outside any transaction; never throws for a failure that the other side reported. */
    Delivery deliver(UUID effect, String payload, int attempt);

    /** Called in the transaction that records the final state of the effect (sent, failed or unknown). */
    void settled(UUID effect, String payload, Delivery delivery);

    /**
     * Whether an effect that may have arrived is tried again: only where the other side recognises a repetition.
     *
     * @param attempt the one of which nobody knows what came, from 1
     */
    default boolean repeatsUnknown(int attempt) {
        return false;
    }

    /** What came of an attempt. */
    sealed interface Delivery {
        /** The other side has taken it. */
        record Sent(String reference) implements Delivery {}

        /** Try again later: greylisting, a closed port, a 4xx. */
        record Deferred(String reason) implements Delivery {}

        /** It will never be taken: a 5xx. */
        record Failed(String reason) implements Delivery {}

        /** The connection broke after everything was handed over: it may have arrived. */
        record Unknown(String reason) implements Delivery {}
    }
}
