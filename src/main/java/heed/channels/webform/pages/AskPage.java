package heed.channels.webform.pages;

import heed.web.Faults;

/**
 * The public form with whatever was typed.
 *
 * @param portal whether the customers' own pages are open
 */
public record AskPage(String name, String email, String subject, String text, boolean portal, Faults faults) {}
