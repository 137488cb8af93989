package heed.automation.webhooks.pages;

import java.util.List;

/** The receivers in use, or those that were removed. */
public record WebhooksPage(boolean removed, List<Row> rows) {

    /**
     * @param events what it is told of, in words
     * @param queues of which it is told, in words
     * @param state key of its state: on, off, stopped
     * @param failures in a row
     * @param last when and how the last word to it went, empty where there was none
     * @param lastUrl of that delivery's page
     */
    public record Row(
            String url,
            String name,
            String address,
            String events,
            String queues,
            String state,
            String stateWords,
            int failures,
            String last,
            String lastState,
            String lastUrl) {}
}
