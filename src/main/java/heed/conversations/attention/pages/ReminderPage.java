package heed.conversations.attention.pages;

import heed.conversations.attention.pages.AttentionPanel.ReminderForm;

/** The form of a reminder on a page of its own, where something was wrong with it. */
public record ReminderPage(long number, String subject, String url, ReminderForm form) {}
