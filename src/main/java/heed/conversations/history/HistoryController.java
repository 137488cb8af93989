package heed.conversations.history;

import gg.jte.models.runtime.JteModel;
import heed.conversations.ConversationDirectory;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.conversations.QueueNames;
import heed.conversations.ReadTimeline;
import heed.conversations.TimelineEntry;
import heed.conversations.history.Happening.Subject;
import heed.conversations.history.pages.HistoryPage;
import heed.conversations.history.pages.HistoryPage.Choice;
import heed.conversations.history.pages.HistoryPage.Row;
import heed.conversations.history.pages.PrintPage;
import heed.conversations.history.pages.PrintPage.Sheet;
import heed.identity.Actor;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A conversation's history, and the conversation on paper. */
@Controller
@RequestMapping("/conversations/{number:\\d+}")
class HistoryController {

    private static final int ROWS = 100;
    private static final int MOST_PRINTED = 1000;
    private static final int BEGINNING = 120;

    private final ConversationDirectory conversations;
    private final ReadHistory readHistory;
    private final ReadTimeline readTimeline;
    private final CustomerDirectory customers;
    private final QueueNames queueNames;
    private final Templates templates;
    private final Clock clock;

    HistoryController(
            ConversationDirectory conversations,
            ReadHistory readHistory,
            ReadTimeline readTimeline,
            CustomerDirectory customers,
            QueueNames queueNames,
            Templates templates,
            Clock clock) {
        this.conversations = conversations;
        this.readHistory = readHistory;
        this.readTimeline = readTimeline;
        this.customers = customers;
        this.queueNames = queueNames;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/history")
    JteModel history(
            Actor actor,
            Frame frame,
            @PathVariable long number,
            @RequestParam(defaultValue = "everything") String only,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable UUID cursor) {
        KnownConversation conversation = conversations.find(actor, number);
        Only wanted = Only.of(only).orElse(Only.EVERYTHING);
        Slice<Happening> slice = Slice.of(
                readHistory.page(actor, conversation.id(), wanted, by, cursor, ROWS + 1),
                ROWS,
                each -> each.entry().id().value().toString());
        return templates.conversationsHistoryHistory(
                frame,
                new HistoryPage(
                        number,
                        conversation.subject(),
                        Arrays.stream(Only.values())
                                .map(each -> new Choice(
                                        each.key(), frame.text("history.only." + each.key()), each == wanted))
                                .toList(),
                        people(frame, actor, conversation, by),
                        slice.items().stream().map(each -> row(frame, each)).toList(),
                        slice.next() == null
                                ? ""
                                : conversation.url() + "/history?only=" + wanted.key() + "&by="
                                        + URLEncoder.encode(by, StandardCharsets.UTF_8) + "&cursor=" + slice.next()));
    }

    private List<Choice> people(Frame frame, Actor actor, KnownConversation conversation, String by) {
        var people = new ArrayList<Choice>();
        people.add(new Choice("", frame.text("history.anybody"), by.isEmpty()));
        readHistory
                .people(actor, conversation.id())
                .forEach(name -> people.add(new Choice(name, name, name.equals(by))));
        return people;
    }

    private static Row row(Frame frame, Happening happening) {
        TimelineEntry entry = happening.entry();
        boolean event = entry.kind() == EntryKind.EVENT;
        return new Row(
                frame.moment(entry.at()),
                entry.at().toString(),
                entry.authorName(),
                event
                        ? ReadTimeline.words(frame, entry)
                        : frame.text("history.kind." + entry.kind().key()),
                event ? "" : beginning(entry.said()),
                named(frame, happening, happening.before()),
                named(frame, happening, happening.after()));
    }

    private static String named(Frame frame, Happening happening, String value) {
        if (value.isEmpty()) {
            return happening.subject().filter(each -> each == Subject.ASSIGNEE).isPresent()
                    ? frame.text("conversations.nobody")
                    : "";
        }
        return happening
                .subject()
                .map(each -> switch (each) {
                    case STATUS -> frame.word("conversations.status", value);
                    case PRIORITY -> frame.word("conversations.priority", value);
                    case ASSIGNEE, QUEUE -> value;
                })
                .orElse(value);
    }

    private static String beginning(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }

    @GetMapping("/print")
    JteModel print(
            Actor actor, Frame frame, @PathVariable long number, @RequestParam(defaultValue = "false") boolean notes) {
        KnownConversation conversation = conversations.find(actor, number);
        KnownCustomer customer = customers.find(conversation.customer()).orElseThrow(NotFound::new);
        List<TimelineEntry> timeline = readTimeline.shown(actor, conversation.id(), MOST_PRINTED + 1);
        boolean more = timeline.size() > MOST_PRINTED;
        return templates.conversationsHistoryPrint(
                frame,
                new PrintPage(
                        number,
                        conversation.subject(),
                        customer.name(),
                        String.join(
                                ", ",
                                Stream.concat(customer.emails().stream(), customer.phones().stream())
                                        .filter(each -> !each.equals(customer.name()))
                                        .toList()),
                        frame.text("web.channel." + conversation.channel()),
                        queueNames.names().getOrDefault(conversation.queue(), conversation.queue()),
                        frame.text("conversations.status." + conversation.status()),
                        frame.moment(conversation.openedAt()),
                        frame.moment(clock.instant()),
                        notes,
                        more,
                        timeline.subList(more ? 1 : 0, timeline.size()).stream()
                                .filter(each -> each.words() && (notes || each.kind() != EntryKind.NOTE))
                                .map(each -> new Sheet(
                                        each.authorName(),
                                        frame.text("history.kind." + each.kind().key()),
                                        each.kind() == EntryKind.NOTE,
                                        frame.moment(each.at()),
                                        each.html(),
                                        each.files()))
                                .toList()));
    }
}
