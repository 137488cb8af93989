package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.measurement.Fact;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides who answers a conversation, where it waits, how urgent it is and how it stands. Each decision stands in its timeline. */
@Service
public class ChangeConversation {

    private final VisibleConversations visible;
    private final Conversations conversations;
    private final Entries entries;
    private final Queues queues;
    private final StatusLabels labels;
    private final Companies companies;
    private final StaffDirectory staff;
    private final ConversationFacts facts;
    private final Hindrances hindrances;
    private final Observers observers;
    private final LiveNews news;
    private final Clock clock;

    ChangeConversation(
            VisibleConversations visible,
            Conversations conversations,
            Entries entries,
            Queues queues,
            StatusLabels labels,
            Companies companies,
            StaffDirectory staff,
            ConversationFacts facts,
            Hindrances hindrances,
            Observers observers,
            LiveNews news,
            Clock clock) {
        this.visible = visible;
        this.conversations = conversations;
        this.entries = entries;
        this.queues = queues;
        this.labels = labels;
        this.companies = companies;
        this.staff = staff;
        this.facts = facts;
        this.hindrances = hindrances;
        this.observers = observers;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The conversation as it stands after the change.
     *
     * @throws Invalid with a pointer to each field that is none
     * @throws heed.platform.Refused where something stands in the way of closing it
     */
    @Atomic
    public KnownConversation change(Actor actor, ConversationId id, HandlingChange change) {
        return KnownConversation.of(change(actor, id, change, 0).orElseThrow());
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<Conversation> change(Actor actor, ConversationId id, HandlingChange change, int expected) {
        Conversation before = visible.findForUpdate(actor, id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        Instant at = Moment.of(change.at(), actor, clock);
        Handling wanted = read(before.handling(), change, at);
        Conversation after = before.with(wanted);
        if (after.equals(before)) {
            return Optional.of(before);
        }
        if (wanted.status().done() && !before.status().done()) {
            hindrances.refuseClosing(before);
        }
        conversations.save(after);
        for (Told told : told(before.handling(), wanted)) {
            entries.add(event(actor, after, told, at), "", null);
        }
        facts.record(happened(before, after, at));
        observers.changed(actor, after, before, at);
        news.tell("inbox");
        news.tell("conversation:" + id.value());
        return conversations.find(id);
    }

    private Handling read(Handling before, HandlingChange change, Instant at) {
        var faults = new ArrayList<Fault>();
        Standing standing = standing(before, change.status(), faults);
        Status status = standing.status();
        Priority priority = change.priority() == null
                ? before.priority()
                : Priority.of(change.priority()).orElseGet(() -> {
                    faults.add(
                            Fault.at("/priority", "conversations.fault.priority", String.valueOf(change.priority())));
                    return before.priority();
                });
        String queue = change.queue() == null ? before.queue() : change.queue();
        if (!queue.equals(before.queue())
                && queues.find(queue).filter(each -> !each.archived()).isEmpty()) {
            faults.add(Fault.at("/queue", "conversations.fault.queue", queue));
        }
        List<String> tags = change.tags() == null ? before.tags() : OpeningReading.tags(change.tags(), faults);
        @Nullable
        StaffId assignee = change.assignee() == null
                ? before.assignee()
                : change.assignee().orElse(null);
        if (assignee != null
                && !assignee.equals(before.assignee())
                && name(assignee).isEmpty()) {
            faults.add(Fault.at("/assignee", "conversations.fault.assignee"));
        }
        @Nullable Instant until = change.snoozedUntil() == null ? before.snoozedUntil() : change.snoozedUntil();
        if (status == Status.SNOOZED && (until == null || !until.isAfter(at))) {
            faults.add(Fault.at("/snoozedUntil", "conversations.fault.snooze"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Handling(
                queue, priority, status, assignee, tags, status == Status.SNOOZED ? until : null, standing.label());
    }

    private record Standing(Status status, @Nullable String label) {}

    /** What was wished for is a status, or one of the company's own names for one. */
    private Standing standing(Handling before, @Nullable String wished, List<Fault> faults) {
        if (wished == null || wished.equals(before.label())) {
            return new Standing(before.status(), before.label());
        }
        Optional<Standing> fixed = Status.of(wished).map(status -> new Standing(status, null));
        return fixed.or(() -> labels.find(wished)
                        .filter(label -> !label.archived())
                        .map(label -> new Standing(label.status(), label.key())))
                .orElseGet(() -> {
                    faults.add(Fault.at("/status", "conversations.fault.status", wished));
                    return new Standing(before.status(), before.label());
                });
    }

    /** @param facts how it is now, and how it was before */
    private record Told(String event, List<String> facts) {}

    private List<Told> told(Handling before, Handling after) {
        var told = new ArrayList<Told>();
        String label = after.label();
        if (label != null && !label.equals(before.label())) {
            told.add(new Told("label", List.of(labelName(label))));
        } else if (before.status() != after.status() || before.label() != null && label == null) {
            told.add(new Told(
                    "status", List.of(after.status().key(), before.status().key())));
        }
        if (!Objects.equals(before.assignee(), after.assignee())) {
            told.add(
                    after.assignee() == null
                            ? new Told("unassigned", List.of("", name(before.assignee())))
                            : new Told("assigned", List.of(name(after.assignee()), name(before.assignee()))));
        }
        if (!before.queue().equals(after.queue())) {
            told.add(new Told("moved", List.of(queueName(after), queueName(before))));
        }
        if (before.priority() != after.priority()) {
            told.add(new Told(
                    "priority",
                    List.of(after.priority().key(), before.priority().key())));
        }
        return told;
    }

    private String labelName(String label) {
        return labels.find(label).orElseThrow().name(companies.company().language());
    }

    private String queueName(Handling handling) {
        return queues.find(handling.queue()).map(Queue::name).orElse(handling.queue());
    }

    private String name(@Nullable StaffId id) {
        return id == null ? "" : staff.names(List.of(id)).getOrDefault(id, "");
    }

    private static List<Fact> happened(Conversation before, Conversation after, Instant at) {
        var happened = new ArrayList<Fact>();
        Handling was = before.handling();
        Handling is = after.handling();
        if (!was.queue().equals(is.queue()) || was.priority() != is.priority()) {
            happened.add(ConversationFacts.moved(after, at, Ids.next()));
        }
        if (was.status() != is.status()) {
            happened.add(ConversationFacts.statusChanged(after, at, Ids.next()));
        }
        return happened;
    }

    private static Entry event(Actor actor, Conversation conversation, Told told, Instant at) {
        return Events.entry(actor, conversation.id(), conversation.language(), told.event(), told.facts(), at);
    }
}
