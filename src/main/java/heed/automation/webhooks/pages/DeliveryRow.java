package heed.automation.webhooks.pages;

/**
 * One thing told to a receiver, in a list.
 *
 * @param state key of the state: waiting, delivered, failed
 */
public record DeliveryRow(String url, String at, String event, String state, String stateWords) {}
