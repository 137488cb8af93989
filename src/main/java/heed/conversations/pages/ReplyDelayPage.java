package heed.conversations.pages;

import heed.web.Faults;

/**
 * How long replies can be taken back.
 *
 * @param own seconds, empty for as long as the company's
 * @param mayDecide whether the reader decides for the company
 */
public record ReplyDelayPage(String own, long company, boolean mayDecide, Faults faults) {}
