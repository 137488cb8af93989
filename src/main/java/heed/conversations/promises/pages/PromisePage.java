package heed.conversations.promises.pages;

import heed.web.Faults;
import java.util.List;

/** One promise with its past, and what can be done about it. */
public record PromisePage(
        PromiseRow promise,
        String made,
        List<Step> steps,
        List<Choice> owners,
        String today,
        String reason,
        String day,
        String time,
        Faults faults) {

    public PromisePage {
        steps = List.copyOf(steps);
        owners = List.copyOf(owners);
    }

    /** Another date that it was given. */
    public record Step(String when, String who, String from, String to, String reason) {}
}
