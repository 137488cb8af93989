package heed.conversations;

/** Knows the addresses at which this company is written to. A module that owns a channel implements it. */
public interface OwnAddresses {

    /** @param address in lower case */
    boolean isOwn(String address);
}
