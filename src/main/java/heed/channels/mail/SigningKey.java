package heed.channels.mail;

/**
 * A secret of 32 bytes with which this installation signs its thread tokens.
 *
 * @param id 0 to 255
 */
record SigningKey(short id, byte[] secret) {}
