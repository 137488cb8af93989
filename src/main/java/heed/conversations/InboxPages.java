package heed.conversations;

import gg.jte.Content;
import heed.conversations.SavedViews.SavedView;
import heed.conversations.pages.InboxPage;
import heed.conversations.pages.InboxPage.Layout;
import heed.conversations.pages.InboxPage.Tab;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Faults;
import heed.web.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays out the inbox's list for a page: the same beside every conversation. */
@Component
class InboxPages {

    private static final int ROWS = 50;

    private final FoundConversations found;
    private final Search search;
    private final ListQuestions questions;
    private final ViewCounts viewCounts;
    private final KeepListLayout layouts;
    private final ListRows rows;
    private final ColumnNames columnNames;
    private final Drafts drafts;
    private final ObjectProvider<InboxTool> tools;

    InboxPages(
            FoundConversations found,
            Search search,
            ListQuestions questions,
            ViewCounts viewCounts,
            KeepListLayout layouts,
            ListRows rows,
            ColumnNames columnNames,
            Drafts drafts,
            ObjectProvider<InboxTool> tools) {
        this.found = found;
        this.search = search;
        this.questions = questions;
        this.viewCounts = viewCounts;
        this.layouts = layouts;
        this.rows = rows;
        this.columnNames = columnNames;
        this.drafts = drafts;
        this.tools = tools;
    }

    /** What was asked of the inbox, as it stands in an address. */
    record Asked(String view, String q, String cursor) {

        String chosen() {
            return !view.isBlank() ? view : q.isBlank() ? View.MINE.key() : View.ALL.key();
        }

        String place() {
            String words = URLEncoder.encode(q, StandardCharsets.UTF_8);
            return "?view=" + URLEncoder.encode(chosen(), StandardCharsets.UTF_8) + (q.isBlank() ? "" : "&q=" + words);
        }
    }

    InboxPage page(Frame frame, Actor actor, Asked asked, @Nullable ConversationId current) {
        actor.require(Right.CONVERSATIONS_READ);
        ListQuestion question = questions
                .find(actor, asked.chosen(), asked.q())
                .or(() -> current == null ? Optional.empty() : Optional.of(ListQuestion.of(View.ALL, asked.q())))
                .orElseThrow(NotFound::new);
        ListPart part = part(actor, question, asked);
        ListLayout layout = layout(actor, question);
        List<SavedView> saved = questions.saved(actor);
        return new InboxPage(
                question.key(),
                title(frame, question),
                question.saved() != null,
                asked.q(),
                asked.place(),
                tabs(frame, actor, saved),
                more(frame, saved),
                rows.rows(
                        frame,
                        actor,
                        part.shown(),
                        part.conditions().words(),
                        asked.place(),
                        current,
                        layout.asTable() && current == null ? layout.columns() : List.of()),
                address(asked, part.previous()),
                address(asked, part.next()),
                part.previous() == null ? null : "/inbox" + asked.place(),
                part.next() == null || !asked.q().isBlank() ? null : address(asked, ListPlace.END),
                shown(frame, layout),
                actor.may(Right.CONVERSATIONS_OPEN),
                tools(frame, actor),
                part.conditions().crowded(),
                part.faults());
    }

    /** A column whose field is asked no more stays away until it is asked again. */
    private Layout shown(Frame frame, ListLayout layout) {
        Map<String, String> names = columnNames.of(frame);
        return new Layout(
                layout.compact(),
                layout.asTable(),
                layout.columns().stream()
                        .map(ListColumn::key)
                        .filter(names::containsKey)
                        .toList(),
                names);
    }

    private List<Content> tools(Frame frame, Actor actor) {
        return tools.stream()
                .sorted(Comparator.comparingInt(InboxTool::order))
                .flatMap(each -> each.tool(frame, actor).stream())
                .toList();
    }

    /** One screenful, and where the list goes on from it. */
    private record ListPart(
            List<Conversation> shown,
            Conditions conditions,
            @Nullable ListPlace previous,
            @Nullable ListPlace next,
            Faults faults) {}

    private ListPart part(Actor actor, ListQuestion question, Asked asked) {
        var conditions = new Conditions();
        try {
            conditions = search.conditions(actor, question.search());
            ListPlace from = ListPlace.read(asked.cursor());
            List<Conversation> all = found.page(actor, question.view(), question.order(), conditions, from, ROWS + 1);
            boolean back = from != null && from.back();
            boolean more = all.size() > ROWS;
            List<Conversation> shown = !more ? all : back ? all.subList(1, all.size()) : all.subList(0, ROWS);
            boolean before = back ? more : from != null;
            boolean behind = from != null && from.back() ? !from.isEnd() : more;
            return new ListPart(
                    shown,
                    conditions,
                    before && !shown.isEmpty() ? question.order().place(shown.getFirst(), true) : null,
                    behind && !shown.isEmpty() ? question.order().place(shown.getLast(), false) : null,
                    Faults.NONE);
        } catch (Invalid unclear) {
            return new ListPart(List.of(), conditions, null, null, Faults.of(unclear));
        }
    }

    private static @Nullable String address(Asked asked, @Nullable ListPlace place) {
        return place == null ? null : "/inbox" + asked.place() + "&cursor=" + place.text();
    }

    private ListLayout layout(Actor actor, ListQuestion question) {
        ListLayout own = layouts.of(actor);
        SavedView saved = question.saved();
        return saved == null || saved.columns().isEmpty()
                ? own
                : new ListLayout(own.compact(), own.asTable(), ListColumn.read(saved.columns()));
    }

    private static String title(Frame frame, ListQuestion question) {
        SavedView saved = question.saved();
        return saved == null ? frame.text("conversations.view." + question.key()) : saved.name();
    }

    private List<Tab> tabs(Frame frame, Actor actor, List<SavedView> saved) {
        FoundConversations.Counts counts = found.counts(actor);
        var tabs = new ArrayList<Tab>();
        tabs.add(builtIn(frame, View.MINE, counted(frame, counts.mine())));
        tabs.add(builtIn(frame, View.NOBODY, counted(frame, counts.nobody())));
        tabs.add(builtIn(frame, View.WAITING, counted(frame, counts.waiting())));
        // Who has begun nothing needs no place to look for it.
        long begun = actor.id() == null ? 0 : drafts.count(actor.id());
        if (begun > 0) {
            tabs.add(builtIn(frame, View.DRAFTS, counted(frame, begun)));
        }
        tabs.add(builtIn(frame, View.ALL, ""));
        saved.stream()
                .filter(SavedView::pinned)
                .forEach(each -> tabs.add(new Tab(each.key(), each.name(), viewCounts.words(frame, actor, each))));
        return tabs;
    }

    private static String counted(Frame frame, long many) {
        return many < FoundConversations.MOST_COUNTED
                ? frame.number(many)
                : frame.text("conversations.countless", FoundConversations.MOST_COUNTED - 1);
    }

    private static List<Tab> more(Frame frame, List<SavedView> saved) {
        var more = new ArrayList<Tab>();
        more.add(builtIn(frame, View.UNANSWERED, ""));
        saved.stream().filter(each -> !each.pinned()).forEach(each -> more.add(new Tab(each.key(), each.name(), "")));
        return more;
    }

    private static Tab builtIn(Frame frame, View view, String count) {
        return new Tab(view.key(), frame.text("conversations.view." + view.key()), count);
    }
}
