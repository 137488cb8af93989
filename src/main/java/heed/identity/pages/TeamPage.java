package heed.identity.pages;

import heed.web.Faults;

/** One team; queues as they are typed, with spaces between the keys. */
public record TeamPage(String key, String name, String queues, boolean mayChange, Faults faults) {}
