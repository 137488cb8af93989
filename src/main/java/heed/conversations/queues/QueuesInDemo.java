package heed.conversations.queues;

import heed.calendars.Calendars;
import heed.conversations.KeepQueues;
import heed.conversations.KeepQueues.Description;
import heed.conversations.Queues;
import heed.identity.Actor;
import heed.platform.DemoChapter;
import org.springframework.stereotype.Component;

/** Larkfield Water's desk keeps its hours in every queue but the one for people who cannot be without water. */
@Component
record QueuesInDemo(KeepQueues keepQueues, Queues queues, Calendars calendars) implements DemoChapter {

    private static final String HOURS = "larkfield-desk";
    private static final String ALWAYS = "priority-services";

    @Override
    public int order() {
        return 56;
    }

    @Override
    public void tell() {
        if (calendars.find(HOURS).isEmpty()) {
            return;
        }
        queues.all().stream()
                .filter(each -> !each.key().equals(ALWAYS))
                .forEach(each ->
                        keepQueues.change(Actor.SYSTEM, each.key(), new Description(null, null, HOURS, null, null), 0));
        queues.find(ALWAYS)
                .ifPresent(each -> keepQueues.change(
                        Actor.SYSTEM,
                        each.key(),
                        new Description(null, "People who cannot be without water", null, "high", null),
                        0));
    }
}
