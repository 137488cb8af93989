package heed.automation.webhooks.pages;

import heed.web.Faults;
import java.util.List;

/**
 * One thing told to a receiver, with every attempt.
 *
 * @param state key of the state: waiting, delivered, failed
 * @param body as it is sent, set out in lines
 * @param mayRepeat whether the webhook is switched on and the delivery no example
 */
public record DeliveryPage(
        String webhook,
        String name,
        String id,
        String event,
        String at,
        String state,
        String stateWords,
        String body,
        boolean mayRepeat,
        List<Attempt> attempts,
        Faults faults) {

    public String address() {
        return "/settings/webhooks/" + webhook + "/deliveries/" + id;
    }

    /**
     * One try, the newest first.
     *
     * @param outcome the answer's status or why there was none, in words
     * @param advice what to do about it, empty where nothing is to be done
     * @param head of the request, without its signature
     * @param answer what the receiver said, empty where it said nothing
     */
    public record Attempt(
            int ordinal,
            String at,
            String took,
            boolean taken,
            String outcome,
            String advice,
            String head,
            String answer) {}
}
