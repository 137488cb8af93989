package heed.conversations;

import gg.jte.Content;
import heed.conversations.pages.InboxPage;
import heed.conversations.pages.InboxPage.Piece;
import heed.conversations.pages.InboxPage.Row;
import heed.conversations.pages.InboxPage.Tab;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Invalid;
import heed.web.Faults;
import heed.web.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays out the inbox's list for a page: the same beside every conversation. */
@Component
class InboxPages {

    private static final int ROWS = 50;

    private final FoundConversations found;
    private final Search search;
    private final Excerpts excerpts;
    private final CustomerDirectory customers;
    private final ObjectProvider<DueTimes> dueTimes;
    private final ObjectProvider<InboxTool> tools;
    private final ObjectProvider<ConversationMark> marks;
    private final Drafts drafts;
    private final Clock clock;

    InboxPages(
            FoundConversations found,
            Search search,
            Excerpts excerpts,
            CustomerDirectory customers,
            ObjectProvider<DueTimes> dueTimes,
            ObjectProvider<InboxTool> tools,
            ObjectProvider<ConversationMark> marks,
            Drafts drafts,
            Clock clock) {
        this.found = found;
        this.search = search;
        this.excerpts = excerpts;
        this.customers = customers;
        this.dueTimes = dueTimes;
        this.tools = tools;
        this.marks = marks;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What was asked of the inbox, as it stands in an address. */
    record Asked(String view, String q, String cursor) {

        View chosen() {
            return View.of(view).orElse(q.isBlank() ? View.MINE : View.ALL);
        }

        String place() {
            String words = URLEncoder.encode(q, StandardCharsets.UTF_8);
            return "?view=" + chosen().key() + (q.isBlank() ? "" : "&q=" + words);
        }
    }

    InboxPage page(Frame frame, Actor actor, Asked asked, @Nullable ConversationId current) {
        actor.require(Right.CONVERSATIONS_READ);
        View view = asked.chosen();
        Faults faults = Faults.NONE;
        List<Conversation> all = List.of();
        var conditions = new Conditions();
        try {
            conditions = search.conditions(actor, asked.q());
            all = found.page(actor, view, conditions, ListPlace.read(asked.cursor()), ROWS + 1);
        } catch (Invalid unclear) {
            faults = Faults.of(unclear);
        }
        List<Conversation> shown = all.subList(0, Math.min(ROWS, all.size()));
        String next = all.size() > ROWS
                ? "/inbox" + asked.place() + "&cursor="
                        + FoundConversations.place(view, shown.getLast()).text()
                : null;
        FoundConversations.Counts counts = found.counts(actor);
        return new InboxPage(
                view.key(),
                asked.q(),
                asked.place(),
                tabs(actor, view, counts),
                rows(frame, actor, shown, asked, current, conditions),
                next,
                tools(frame, actor),
                conditions.crowded(),
                faults);
    }

    /** Drafts have a tab only where there are some: who has none needs no place to look for them. */
    private List<Tab> tabs(Actor actor, View view, FoundConversations.Counts counts) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(View.MINE.key(), counts.mine()));
        tabs.add(new Tab(View.NOBODY.key(), counts.nobody()));
        tabs.add(new Tab(View.WAITING.key(), counts.waiting()));
        long begun = actor.id() == null ? 0 : drafts.count(actor.id());
        if (begun > 0 || view == View.DRAFTS) {
            tabs.add(new Tab(View.DRAFTS.key(), begun));
        }
        tabs.add(new Tab(View.ALL.key(), null));
        return tabs;
    }

    private List<Content> tools(Frame frame, Actor actor) {
        return tools.stream()
                .sorted(Comparator.comparingInt(InboxTool::order))
                .flatMap(each -> each.tool(frame, actor).stream())
                .toList();
    }

    private List<Row> rows(
            Frame frame,
            Actor actor,
            List<Conversation> shown,
            Asked asked,
            @Nullable ConversationId current,
            Conditions conditions) {
        Map<ConversationId, Excerpt> found = excerpts.of(shown, conditions.words());
        Map<CustomerId, String> names =
                customers.names(shown.stream().map(Conversation::customer).toList());
        Map<ConversationId, DueTime> first = first(frame, shown);
        List<ConversationId> ids = shown.stream().map(Conversation::id).toList();
        Set<ConversationId> begun = actor.id() == null ? Set.of() : drafts.begun(actor.id(), ids);
        var viewers = new HashMap<ConversationId, Content>();
        marks.forEach(each -> viewers.putAll(each.rows(frame, actor, ids)));
        Instant now = clock.instant();
        return shown.stream()
                .map(each -> {
                    DueTime due = first.get(each.id());
                    Instant at = each.latest().at();
                    return new Row(
                            ConversationView.url(each.number()) + asked.place(),
                            names.getOrDefault(each.customer(), ""),
                            at,
                            frame.shortly(at, now),
                            each.subject(),
                            pieces(found.getOrDefault(
                                    each.id(), Excerpt.plain(each.latest().excerpt()))),
                            each.latest().waitingSince() != null
                                    && !each.status().done(),
                            each.id().equals(current),
                            each.channel().key(),
                            each.channel().icon(),
                            each.handling().tags(),
                            begun.contains(each.id()),
                            viewers.get(each.id()),
                            due == null ? null : Marks.of(frame, due, now));
                })
                .toList();
    }

    private static List<Piece> pieces(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> new Piece(piece.words(), piece.marked()))
                .toList();
    }

    private Map<ConversationId, DueTime> first(Frame frame, List<Conversation> shown) {
        List<ConversationId> ids = shown.stream().map(Conversation::id).toList();
        Map<ConversationId, DueTime> first = new HashMap<>();
        dueTimes.stream()
                .forEach(each -> each.dueTimes(ids, frame.locale()).forEach((id, dues) -> {
                    if (!dues.isEmpty()) {
                        first.putIfAbsent(id, dues.getFirst());
                    }
                }));
        return first;
    }
}
