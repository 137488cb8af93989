package heed.conversations;

/** Takes replies to customers. A module that owns a channel implements it; where none carries, the reply is kept and read here. */
public interface ReplyCarrier {

    /** @param channel as in {@link Opening#channel()} */
    boolean carries(String channel);

    /** Whether a letter to somebody who has not written can leave from this queue. */
    default boolean ready(String queue) {
        return true;
    }

    /**
     * Called in the reply's transaction: enqueue what must leave, send nothing yet. Report what came of it to
     * {@link ReplyDelivery}.
     */
    void carry(ReplyWritten reply);
}
