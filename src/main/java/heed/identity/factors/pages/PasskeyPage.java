package heed.identity.factors.pages;

import heed.web.Faults;

/** A passkey being added, called as it was typed. */
public record PasskeyPage(String name, Faults faults) {}
