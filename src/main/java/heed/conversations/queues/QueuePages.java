package heed.conversations.queues;

import heed.calendars.Calendars;
import heed.conversations.Priority;
import heed.conversations.Queue;
import heed.conversations.QueueHours;
import heed.conversations.Queues;
import heed.conversations.queues.pages.QueuesPage;
import heed.conversations.queues.pages.QueuesPage.Choice;
import heed.conversations.queues.pages.QueuesPage.Form;
import heed.conversations.queues.pages.QueuesPage.Row;
import heed.identity.Actor;
import heed.identity.QueueTeams;
import heed.identity.Right;
import heed.web.Faults;
import heed.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the settings of queues. */
@Component
class QueuePages {

    private final Queues queues;
    private final QueueHours hours;
    private final Calendars calendars;
    private final QueueTeams teams;

    QueuePages(Queues queues, QueueHours hours, Calendars calendars, QueueTeams teams) {
        this.queues = queues;
        this.hours = hours;
        this.calendars = calendars;
        this.teams = teams;
    }

    /**
     * What stands in the form.
     *
     * @param queue the one that is described, null for a new one
     */
    record Typed(
            String key,
            String name,
            String description,
            String calendar,
            String defaultPriority,
            @Nullable Queue queue) {

        static final Typed NOTHING = new Typed("", "", "", "", "normal", null);

        static Typed of(Queue queue) {
            return new Typed(
                    queue.key(),
                    queue.name(),
                    queue.description(),
                    Objects.requireNonNullElse(queue.calendar(), ""),
                    queue.defaultPriority().key(),
                    queue);
        }
    }

    QueuesPage list(Frame frame, Actor actor, Typed typed, Faults faults) {
        actor.require(Right.CONVERSATIONS_READ);
        Map<String, String> names = calendars.names();
        Map<String, List<String>> answering = teams.byQueue();
        return new QueuesPage(
                queues.all().stream()
                        .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.key()))
                        .map(each -> new Row(
                                each.key(),
                                each.name(),
                                each.description(),
                                each.calendar() == null ? "" : names.getOrDefault(each.calendar(), each.calendar()),
                                hours.words(frame, each),
                                answering.getOrDefault(each.key(), List.of()),
                                each.archived()))
                        .toList(),
                form(frame, typed, names),
                typed.queue() == null
                        ? ""
                        : "/conversations/bulk?all=true&view=all&q=is:open+queue:"
                                + typed.queue().key(),
                actor.may(Right.QUEUES_WRITE),
                faults);
    }

    private static Form form(Frame frame, Typed typed, Map<String, String> names) {
        var hours = new ArrayList<Choice>();
        hours.add(new Choice("", frame.text("queues.always"), typed.calendar().isEmpty()));
        names.forEach((key, name) -> hours.add(new Choice(key, name, key.equals(typed.calendar()))));
        Queue queue = typed.queue();
        return new Form(
                typed.key(),
                queue != null,
                typed.name(),
                typed.description(),
                hours,
                Arrays.stream(Priority.values())
                        .map(each -> new Choice(
                                each.key(),
                                frame.text("conversations.priority." + each.key()),
                                each.key().equals(typed.defaultPriority())))
                        .toList(),
                queue != null && queue.archived(),
                queue != null && !queue.catchesAll(),
                queue == null ? 0 : queue.version());
    }
}
