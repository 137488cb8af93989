package heed.identity.providers.pages;

/** Why a provider's answer led nowhere; words is the key of what to do. */
public record RefusalPage(String words, String provider) {}
