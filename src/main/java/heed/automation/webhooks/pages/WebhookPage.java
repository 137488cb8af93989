package heed.automation.webhooks.pages;

import heed.automation.pages.MacroPage.Choice;
import heed.web.Faults;
import java.util.List;

/**
 * One webhook, as it is kept or as somebody has just typed it.
 *
 * @param id empty for a new one
 * @param secret just made and shown this once, empty otherwise
 * @param bothUntil until when the secret before it signs as well, in words; empty where it does not
 * @param state key of its state: on, off, stopped
 * @param failures in a row
 */
public record WebhookPage(
        String id,
        String title,
        String name,
        String url,
        int version,
        List<Choice> events,
        List<Choice> queues,
        String secret,
        String bothUntil,
        boolean removed,
        String state,
        String stateWords,
        int failures,
        List<DeliveryRow> latest,
        Faults faults) {

    public boolean isNew() {
        return id.isEmpty();
    }

    public boolean on() {
        return state.equals("on");
    }

    public String address() {
        return isNew() ? "/settings/webhooks" : "/settings/webhooks/" + id;
    }

    /** What is wrong with the events, whichever of them it is. */
    public Faults eventFaults() {
        return faults.under("events");
    }

    /** What is wrong with the queues, whichever of them it is. */
    public Faults queueFaults() {
        return faults.under("queues");
    }
}
