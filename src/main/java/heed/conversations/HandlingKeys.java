package heed.conversations;

import java.util.Arrays;
import java.util.List;

/** What a conversation's status and priority may be, for modules that keep a decision for later. */
public final class HandlingKeys {

    private HandlingKeys() {}

    /** Keys of the statuses that somebody can decide without naming a time. */
    public static List<String> statuses() {
        return Arrays.stream(Status.values())
                .filter(each -> each != Status.SNOOZED)
                .map(Status::key)
                .toList();
    }

    /** Keys of the priorities, the lowest first. */
    public static List<String> priorities() {
        return Arrays.stream(Priority.values()).map(Priority::key).toList();
    }
}
