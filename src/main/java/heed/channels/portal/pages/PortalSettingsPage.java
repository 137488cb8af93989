package heed.channels.portal.pages;

/**
 * Whether customers may come in.
 *
 * @param mailPossible whether links can be sent at all
 * @param address of the customers' pages
 */
public record PortalSettingsPage(boolean open, boolean mailPossible, String address) {}
