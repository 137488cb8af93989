package heed.channels.webform.pages;

import heed.web.Faults;

/** The public form with whatever was typed. */
public record AskPage(String name, String email, String subject, String text, Faults faults) {}
