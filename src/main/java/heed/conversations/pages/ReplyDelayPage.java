package heed.conversations.pages;

import heed.web.Faults;

/**
 * How long replies can be taken back.
 *
 * @param own seconds, empty for as long as the company's
 * @param mayReply whether the reader sends replies and may choose for oneself
 * @param mayDecide whether the reader decides for the company
 */
public record ReplyDelayPage(String own, long company, boolean mayReply, boolean mayDecide, Faults faults) {}
