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

    /**
     * Lets an effect that waits for its next try be tried at once.
     *
     * @return false where none of this lane waits with this payload, as while it is being tried
     */
    boolean hurry(String lane, String payload);
}
