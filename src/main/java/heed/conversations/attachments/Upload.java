package heed.conversations.attachments;

/**
 * A file that waits to be sent.
 *
 * @param key 192 random bits, so that nobody guesses it
 * @param type what its first bytes allow of what its sender says it is
 * @param bytes how many it has
 */
record Upload(String key, String name, String type, long bytes, boolean removed) {}
