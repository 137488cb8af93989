package heed.platform;

import java.util.UUID;

/** Effects on the outside world, written in the transaction of the change that wants them and carried out afterwards. */
public interface Outbox {

    /**
     * Queues an effect; nothing happens if the surrounding transaction rolls back.
     *
     * @param kind which {@link Courier} carries it out
     * @param lane effects of one lane (a mailbox, a webhook endpoint) go one after the other, a deferred one steps aside until it
     *     is due again, and no lane delays another
     * @param payload JSON that only the courier reads
     * @return the effect's id
     */
    UUID enqueue(String kind, String lane, String payload);
}
