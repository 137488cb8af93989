package heed.conversations;

import gg.jte.Content;
import heed.conversations.ComposerTool.Filled;
import heed.conversations.InboxPages.Asked;
import heed.conversations.pages.ConversationPage;
import heed.conversations.pages.ConversationPage.Choice;
import heed.conversations.pages.ConversationPage.Composer;
import heed.conversations.pages.ConversationPage.Due;
import heed.conversations.pages.ConversationPage.Leaving;
import heed.conversations.pages.ConversationPage.Other;
import heed.conversations.pages.ConversationPage.Step;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.platform.NotFound;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what one conversation's page shows. */
@Component
class ConversationPages {

    private static final int MOST_ENTRIES = 300;
    private static final int MOST_OTHERS = 6;

    private final InboxPages inbox;
    private final Conversations conversations;
    private final ShownTimeline timelines;
    private final ConversationMerges merges;
    private final Queues queues;
    private final QueueHours hours;
    private final StatusNames statusNames;
    private final StatusLabels labels;
    private final Drafts drafts;
    private final CustomerDirectory customers;
    private final StaffDirectory staff;
    private final ObjectProvider<DueTimes> dueTimes;
    private final ObjectProvider<ConversationPanel> panels;
    private final ObjectProvider<ComposerTool> tools;
    private final ObjectProvider<ConversationMark> marks;
    private final OutgoingReplies outgoing;
    private final EntryTools entryTools;
    private final Clock clock;

    ConversationPages(
            InboxPages inbox,
            Conversations conversations,
            ShownTimeline timelines,
            ConversationMerges merges,
            Queues queues,
            QueueHours hours,
            StatusNames statusNames,
            StatusLabels labels,
            Drafts drafts,
            CustomerDirectory customers,
            StaffDirectory staff,
            ObjectProvider<DueTimes> dueTimes,
            ObjectProvider<ConversationPanel> panels,
            ObjectProvider<ComposerTool> tools,
            ObjectProvider<ConversationMark> marks,
            OutgoingReplies outgoing,
            EntryTools entryTools,
            Clock clock) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.timelines = timelines;
        this.merges = merges;
        this.queues = queues;
        this.hours = hours;
        this.statusNames = statusNames;
        this.labels = labels;
        this.drafts = drafts;
        this.customers = customers;
        this.staff = staff;
        this.dueTimes = dueTimes;
        this.panels = panels;
        this.tools = tools;
        this.marks = marks;
        this.outgoing = outgoing;
        this.entryTools = entryTools;
        this.clock = clock;
    }

    /** What was typed when a reply was refused; without a kind, something else was, and the draft stays as it is. */
    record Typed(@Nullable String kind, String text, Map<String, String> fields, List<Entry> newer, Faults faults) {

        static Typed nothing(Faults faults) {
            return new Typed(null, "", Map.of(), List.of(), faults);
        }

        /** @param fields a map of texts, or null where nothing was taken back */
        static @Nullable Typed takenBack(@Nullable Object fields) {
            if (!(fields instanceof Map<?, ?> filled)) {
                return null;
            }
            var texts = new HashMap<String, String>();
            filled.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
            return new Typed(null, "", texts, List.of(), Faults.NONE);
        }
    }

    ConversationPage page(Frame frame, Actor actor, Conversation conversation, Asked asked, @Nullable Typed typed) {
        List<Entry> timeline = Notes.seen(actor, conversation, timelines.latest(conversation.id(), MOST_ENTRIES));
        KnownCustomer customer = customers.find(conversation.customer()).orElseThrow(NotFound::new);
        boolean writes =
                actor.may(Right.CONVERSATIONS_WRITE, conversation.queue()) && conversation.mergedInto() == null;
        boolean replies =
                conversation.mergedInto() == null && actor.may(Right.CONVERSATIONS_REPLY, conversation.queue());
        boolean notes = conversation.mergedInto() == null && actor.may(Right.NOTES_WRITE, conversation.queue());
        ConversationId survivor = conversation.mergedInto();
        Queue queue = queues.find(conversation.queue()).orElseThrow();
        return new ConversationPage(
                inbox.page(frame, actor, asked, conversation.id()),
                conversation.id().value(),
                conversation.number(),
                conversation.subject(),
                conversation.channel().key(),
                conversation.channel().icon(),
                queue.name(),
                hours.words(frame, queue),
                statusNames.named(frame).of(conversation.handling()),
                conversation.status().done(),
                name(conversation.handling().assignee()),
                survivor == null
                        ? null
                        : conversations.find(survivor).orElseThrow().number(),
                survivor != null && merges.inForce(conversation.id()).isPresent(),
                dues(frame, conversation),
                marks.stream()
                        .flatMap(each -> each.head(frame, actor, KnownConversation.of(conversation)).stream())
                        .toList(),
                Timelines.items(
                        frame, conversation.number(), timeline, entryTools.below(frame, actor, conversation, timeline)),
                leaving(actor, conversation),
                replies || notes ? composer(frame, actor, conversation, customer, timeline, typed) : null,
                writes ? handling(frame, actor, conversation) : null,
                writes && conversation.latest().waitingSince() != null,
                new ConversationPage.Customer(
                        customer.name(),
                        Frame.initials(customer.name()),
                        "/customers/" + customer.id().value(),
                        customer.emails(),
                        customer.phones()),
                panels(frame, actor, conversation),
                others(actor, conversation, customer));
    }

    private List<Leaving> leaving(Actor actor, Conversation conversation) {
        Instant now = clock.instant();
        return outgoing.of(conversation.id()).stream()
                .map(each -> new Leaving(
                        each.entry().value(),
                        each.sender().name(),
                        Frame.initials(each.sender().name()),
                        Markdown.html(each.text()),
                        each.leavesAt(),
                        Math.max(0, Duration.between(now, each.leavesAt()).toSeconds()),
                        each.by(actor.id())))
                .toList();
    }

    private List<Due> dues(Frame frame, Conversation conversation) {
        var dues = new ArrayList<Due>();
        Instant now = clock.instant();
        for (DueTime due : dueTimes.stream()
                .flatMap(each -> each.explained(conversation.id(), frame.locale(), frame.zone()).stream())
                .toList()) {
            dues.add(new Due(
                    "due-" + dues.size(),
                    Marks.of(frame, due, now),
                    due.title(),
                    due.url(),
                    due.steps().stream()
                            .map(step -> new Step(
                                    step.moment(),
                                    step.words(),
                                    step.role() == DueTime.Role.PAUSE,
                                    step.role() == DueTime.Role.DUE))
                            .toList()));
        }
        return dues;
    }

    private Composer composer(
            Frame frame,
            Actor actor,
            Conversation conversation,
            KnownCustomer customer,
            List<Entry> timeline,
            @Nullable Typed typed) {
        Optional<Drafts.Draft> draft =
                actor.id() == null ? Optional.empty() : drafts.find(conversation.id(), actor.id());
        String kind = typed != null && typed.kind() != null
                ? typed.kind()
                : draft.map(Drafts.Draft::kind).orElse("reply");
        String text = typed != null && typed.kind() != null
                ? typed.text()
                : draft.map(Drafts.Draft::text).orElse("");
        @Nullable
        UUID lastSeen = timeline.stream()
                .filter(entry -> entry.kind() != EntryKind.EVENT)
                .reduce((_, later) -> later)
                .map(entry -> entry.id().value())
                .orElse(null);
        String to = !customer.emails().isEmpty() ? customer.emails().getFirst() : customer.name();
        boolean replies = actor.may(Right.CONVERSATIONS_REPLY, conversation.queue());
        boolean notes = actor.may(Right.NOTES_WRITE, conversation.queue());
        return new Composer(
                !replies ? "note" : notes ? kind : "reply",
                text,
                to,
                lastSeen,
                tools(frame, actor, conversation, typed),
                typed == null
                        ? List.of()
                        : Timelines.items(frame, conversation.number(), Notes.seen(actor, conversation, typed.newer())),
                typed == null ? Faults.NONE : typed.faults(),
                replies,
                notes);
    }

    private List<Content> tools(Frame frame, Actor actor, Conversation conversation, @Nullable Typed typed) {
        Filled filled = typed == null ? Filled.NOTHING : new Filled(typed.fields(), typed.faults());
        return tools.stream()
                .sorted(Comparator.comparingInt(ComposerTool::order))
                .flatMap(each -> each.tool(frame, actor, KnownConversation.of(conversation), filled).stream())
                .toList();
    }

    private ConversationPage.Handling handling(Frame frame, Actor actor, Conversation conversation) {
        Conversation.Handling handling = conversation.handling();
        StaffId assignee = handling.assignee();
        var colleagues = new ArrayList<Choice>();
        colleagues.add(new Choice("", frame.text("conversations.nobody"), assignee == null));
        staff.whoMayAnswer(conversation.queue())
                .forEach(each -> colleagues.add(new Choice(
                        each.id().value().toString(), each.name(), each.id().equals(assignee))));
        if (assignee != null && colleagues.stream().noneMatch(Choice::chosen)) {
            colleagues.add(new Choice(assignee.value().toString(), name(assignee), true));
        }
        return new ConversationPage.Handling(
                conversation.version(),
                statuses(frame, handling),
                colleagues,
                choices(conversation.queue()),
                Arrays.stream(Priority.values())
                        .map(each -> new Choice(
                                each.key(),
                                frame.text("conversations.priority." + each.key()),
                                each == handling.priority()))
                        .toList(),
                String.join(" ", handling.tags()),
                SnoozeTime.of(handling.snoozedUntil(), frame.zone()),
                Objects.equals(assignee, actor.id()));
    }

    private List<Choice> statuses(Frame frame, Conversation.Handling handling) {
        List<StatusLabel> named = labels.all();
        String language = frame.locale().getLanguage();
        var choices = new ArrayList<Choice>();
        for (Status status : Status.values()) {
            boolean plain = status == handling.status() && handling.label() == null;
            if (status != Status.SNOOZED || plain) {
                choices.add(new Choice(status.key(), frame.text("conversations.status." + status.key()), plain));
            }
            named.stream()
                    .filter(each -> each.status() == status
                            && (!each.archived() || each.key().equals(handling.label())))
                    .forEach(each -> choices.add(new Choice(
                            each.key(), each.name(language), each.key().equals(handling.label()))));
        }
        return choices;
    }

    List<Choice> choices(String chosen) {
        return queues.all().stream()
                .filter(each -> !each.archived() || each.key().equals(chosen))
                .map(each -> new Choice(each.key(), each.name(), each.key().equals(chosen)))
                .toList();
    }

    private List<ConversationPage.Panel> panels(Frame frame, Actor actor, Conversation conversation) {
        return panels.stream()
                .sorted(Comparator.comparing(ConversationPanel::place))
                .flatMap(each -> each.panel(frame, actor, KnownConversation.of(conversation)).stream())
                .map(panel -> new ConversationPage.Panel(panel.key(), panel.title(), panel.body(), panel.open()))
                .toList();
    }

    private List<Other> others(Actor actor, Conversation conversation, KnownCustomer customer) {
        return conversations.ofCustomer(customers.allOf(customer.id()), MOST_OTHERS + 1).stream()
                .filter(each ->
                        !each.id().equals(conversation.id()) && actor.may(Right.CONVERSATIONS_READ, each.queue()))
                .limit(MOST_OTHERS)
                .map(each -> new Other(
                        ConversationView.url(each.number()),
                        each.subject(),
                        each.status().key(),
                        each.latest().at()))
                .toList();
    }

    private String name(@Nullable StaffId id) {
        return id == null ? "" : staff.names(List.of(id)).getOrDefault(id, "");
    }
}
