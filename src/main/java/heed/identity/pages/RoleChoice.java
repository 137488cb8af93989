package heed.identity.pages;

/** A role that somebody can be given: its key, how it is called, and what it is for in a few words, empty where none are needed. */
public record RoleChoice(String key, String name, String hint) {}
