package heed.identity.providers;

/**
 * What a provider says in a signed ID token about somebody.
 *
 * @param subject its own lasting name for them
 * @param verifiedEmail an address that it has verified, empty where it names none or has not
 */
record Testimony(String subject, String verifiedEmail) {}
