package heed.conversations;

import gg.jte.Content;
import heed.conversations.pages.InboxPage.Piece;
import heed.conversations.pages.InboxPage.Row;
import heed.conversations.pages.InboxPage.Tag;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.web.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays out conversations as rows of a list or a table: one question for all of them to each who knows something. */
@Component
class ListRows {

    private final CustomerDirectory customers;
    private final StaffDirectory staff;
    private final Queues queues;
    private final Excerpts excerpts;
    private final StatusNames statuses;
    private final KnownTags tags;
    private final ObjectProvider<DueTimes> dueTimes;
    private final ObjectProvider<ConversationMark> marks;
    private final Drafts drafts;
    private final ConversationFields fields;
    private final Clock clock;

    ListRows(
            CustomerDirectory customers,
            StaffDirectory staff,
            Queues queues,
            Excerpts excerpts,
            StatusNames statuses,
            KnownTags tags,
            ObjectProvider<DueTimes> dueTimes,
            ObjectProvider<ConversationMark> marks,
            Drafts drafts,
            ConversationFields fields,
            Clock clock) {
        this.customers = customers;
        this.staff = staff;
        this.queues = queues;
        this.excerpts = excerpts;
        this.statuses = statuses;
        this.tags = tags;
        this.dueTimes = dueTimes;
        this.marks = marks;
        this.drafts = drafts;
        this.fields = fields;
        this.clock = clock;
    }

    /** What is known of all the rows, asked once. */
    private record Known(
            Map<CustomerId, String> customers,
            Map<StaffId, String> staff,
            Map<String, String> queues,
            Map<String, String> colours,
            Map<ConversationId, DueTime> due,
            Map<ConversationId, Excerpt> excerpts,
            Set<ConversationId> begun,
            Map<ConversationId, Content> viewers,
            Map<ConversationId, Map<String, Object>> fields,
            Instant now) {}

    /**
     * @param words what is searched for, and marked where it was said
     * @param columns what the rows show as a table, none where they are no table
     */
    List<Row> rows(
            Frame frame,
            Actor actor,
            List<Conversation> shown,
            List<Wanted> words,
            String place,
            @Nullable ConversationId current,
            List<ListColumn> columns) {
        boolean cells = !columns.isEmpty();
        List<StaffId> people = shown.stream()
                .map(each -> each.handling().assignee())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<ConversationId> ids = shown.stream().map(Conversation::id).toList();
        var viewers = new HashMap<ConversationId, Content>();
        marks.forEach(each -> viewers.putAll(each.rows(frame, actor, ids)));
        var known = new Known(
                customers.names(shown.stream().map(Conversation::customer).toList()),
                cells ? staff.names(people) : Map.of(),
                cells ? queues.names() : Map.of(),
                tags.colours(),
                first(frame, shown),
                cells ? Map.of() : excerpts.of(actor, shown, words),
                actor.id() == null ? Set.of() : drafts.begun(actor.id(), ids),
                viewers,
                columns.stream().anyMatch(ListColumn::ofField) ? fields.values(ids) : Map.of(),
                clock.instant());
        StatusNames.Named named = cells ? statuses.named(frame) : StatusNames.Named.NONE;
        return shown.stream()
                .map(each -> row(
                        frame,
                        Notes.seen(actor, each),
                        known,
                        place,
                        each.id().equals(current),
                        cells ? cells(frame, each, columns, known, named) : Map.of()))
                .toList();
    }

    private static Row row(
            Frame frame, Conversation each, Known known, String place, boolean current, Map<String, String> cells) {
        DueTime due = known.due().get(each.id());
        Instant at = each.latest().at();
        boolean waiting = each.latest().waitingSince() != null && !each.status().done();
        return new Row(
                ConversationView.url(each.number()) + place,
                each.number(),
                known.customers().getOrDefault(each.customer(), ""),
                at,
                frame.shortly(at, known.now()),
                each.subject(),
                pieces(known.excerpts()
                        .getOrDefault(each.id(), Excerpt.plain(each.latest().excerpt()))),
                waiting,
                waiting ? each.latest().waitingSince() : null,
                current,
                each.channel().key(),
                each.channel().icon(),
                each.handling().tags().stream()
                        .map(tag -> new Tag(tag, known.colours().getOrDefault(tag, "grey")))
                        .toList(),
                known.begun().contains(each.id()),
                known.viewers().get(each.id()),
                cells,
                due == null ? null : Marks.of(frame, due, known.now()));
    }

    private static List<Piece> pieces(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> new Piece(piece.words(), piece.marked()))
                .toList();
    }

    private Map<String, String> cells(
            Frame frame, Conversation each, List<ListColumn> columns, Known known, StatusNames.Named named) {
        Instant since = each.latest().waitingSince();
        StaffId assignee = each.handling().assignee();
        var cells = new HashMap<String, String>(Map.of(
                ListColumn.OPENED.key(),
                frame.shortly(each.openedAt(), known.now()),
                ListColumn.NUMBER.key(),
                String.valueOf(each.number()),
                ListColumn.QUEUE.key(),
                known.queues().getOrDefault(each.queue(), each.queue()),
                ListColumn.ASSIGNEE.key(),
                assignee == null ? "" : known.staff().getOrDefault(assignee, ""),
                ListColumn.STATUS.key(),
                named.of(each.handling()),
                ListColumn.PRIORITY.key(),
                frame.text(
                        "conversations.priority." + each.handling().priority().key()),
                ListColumn.WAITING.key(),
                since == null || each.status().done() ? "" : frame.duration(Duration.between(since, known.now())),
                ListColumn.ACTIVITY.key(),
                frame.shortly(each.latest().at(), known.now())));
        Map<String, Object> values = known.fields().getOrDefault(each.id(), Map.of());
        columns.stream().filter(ListColumn::ofField).forEach(column -> {
            Object value = values.getOrDefault(column.field(), ConversationFields.EMPTIED);
            cells.put(column.key(), fields.words(column.field(), value, frame.locale()));
        });
        return cells;
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
