package heed.conversations;

/**
 * Somebody who gets a copy of a reply.
 *
 * @param address in lower case
 * @param name empty where it is not known
 */
public record CopyTo(String address, String name) {}
