package heed.conversations.bulk;

import heed.conversations.ConversationSelection;
import heed.conversations.HeldReplies;
import heed.conversations.KnownConversation;
import heed.conversations.KnownField;
import heed.conversations.Priority;
import heed.conversations.Queue;
import heed.conversations.Status;
import heed.conversations.StatusLabel;
import heed.conversations.bulk.BulkItems.BulkItem;
import heed.conversations.bulk.pages.BulkPage;
import heed.conversations.bulk.pages.BulkPage.Asked;
import heed.conversations.bulk.pages.BulkPage.Choice;
import heed.conversations.bulk.pages.BulkPage.Line;
import heed.conversations.bulk.pages.BulkPage.Preview;
import heed.conversations.bulk.pages.BulkRunPage;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.platform.Ids;
import heed.web.Faults;
import heed.web.Frame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the pages of decisions about many conversations. */
@Component
class BulkPages {

    private static final int NAMED = 10;
    private static final int REFUSED = 200;

    private final PreviewBulk preview;
    private final BulkReading reading;
    private final BulkItems items;
    private final ConversationSelection selection;
    private final StaffDirectory staff;
    private final HeldReplies replies;
    private final Clock clock;

    BulkPages(
            PreviewBulk preview,
            BulkReading reading,
            BulkItems items,
            ConversationSelection selection,
            StaffDirectory staff,
            HeldReplies replies,
            Clock clock) {
        this.preview = preview;
        this.reading = reading;
        this.items = items;
        this.selection = selection;
        this.staff = staff;
        this.replies = replies;
        this.clock = clock;
    }

    BulkPage page(Frame frame, Actor actor, BulkForm form, @Nullable BulkPreview shown, Faults faults) {
        List<KnownConversation> chosen = preview.selected(actor, form.wish());
        return new BulkPage(
                Objects.requireNonNullElseGet(form.run(), Ids::next),
                form.everything()
                        ? List.of()
                        : chosen.stream()
                                .map(each -> String.valueOf(each.number()))
                                .toList(),
                BulkForm.or(form.view(), "all"),
                BulkForm.or(form.q(), ""),
                form.everything(),
                Math.min(chosen.size(), PreviewBulk.MOST),
                chosen.size() > PreviewBulk.MOST,
                new BulkPage.Typed(
                        BulkForm.or(form.addTags(), ""),
                        BulkForm.or(form.removeTags(), ""),
                        BulkForm.or(form.reply(), ""),
                        BulkForm.or(form.snoozedUntil(), "")),
                macros(frame, actor, form.macro()),
                statuses(frame, form.status()),
                assignees(frame, chosen, form.assignee()),
                with(
                        frame,
                        reading.queues().stream()
                                .collect(
                                        Collectors.toMap(Queue::key, Queue::name, (one, _) -> one, LinkedHashMap::new)),
                        form.queue()),
                with(
                        frame,
                        Arrays.stream(Priority.values())
                                .collect(Collectors.toMap(
                                        Priority::key,
                                        each -> frame.text("conversations.priority." + each.key()),
                                        (one, _) -> one,
                                        LinkedHashMap::new)),
                        form.priority()),
                fields(frame, chosen, form),
                shown == null ? null : preview(frame, shown),
                faults);
    }

    /** None where nobody has prepared any. */
    private List<Choice> macros(Frame frame, Actor actor, @Nullable String chosen) {
        var names = new LinkedHashMap<String, String>();
        reading.offered(actor).forEach(each -> names.put(each.id().toString(), each.name()));
        return names.isEmpty() ? List.of() : with(frame, names, chosen);
    }

    private List<Choice> statuses(Frame frame, @Nullable String chosen) {
        var names = new LinkedHashMap<String, String>();
        List<StatusLabel> labels = reading.labels();
        for (Status status : Status.values()) {
            if (status != Status.SNOOZED) {
                names.put(status.key(), frame.text("conversations.status." + status.key()));
                labels.stream()
                        .filter(each -> each.status() == status)
                        .forEach(each ->
                                names.put(each.key(), each.name(frame.locale().getLanguage())));
            }
        }
        return with(frame, names, chosen);
    }

    /** Whoever may answer in any of the queues; the verb has the last word. */
    private List<Choice> assignees(Frame frame, List<KnownConversation> chosen, @Nullable String wished) {
        var names = new LinkedHashMap<String, String>();
        names.put("", frame.text("conversations.nobody"));
        chosen.stream()
                .map(KnownConversation::queue)
                .distinct()
                .flatMap(queue -> staff.whoMayAnswer(queue).stream())
                .forEach(each -> names.putIfAbsent(each.id().value().toString(), each.name()));
        return with(frame, names, wished);
    }

    private List<Asked> fields(Frame frame, List<KnownConversation> chosen, BulkForm form) {
        Map<String, String> typed = form.typedFields();
        Set<String> queues =
                chosen.stream().map(KnownConversation::queue).collect(Collectors.toCollection(HashSet::new));
        if (form.queue() != null) {
            queues.add(form.queue());
        }
        return reading.fields(queues).stream()
                .map(each -> asked(frame, each, typed))
                .toList();
    }

    private static Asked asked(Frame frame, KnownField field, Map<String, String> typed) {
        String stands = typed.getOrDefault(field.key(), "");
        var offered = new LinkedHashMap<String, String>();
        field.choices().forEach(each -> offered.put(each.value(), each.name().in(frame.locale())));
        return new Asked(
                field.key(),
                field.name(frame.locale()),
                field.kind(),
                stands,
                offered.isEmpty() ? List.of() : with(frame, offered, stands.isEmpty() ? null : stands),
                typed.containsKey(field.key()) && stands.isEmpty());
    }

    private static List<Choice> with(Frame frame, Map<String, String> names, @Nullable String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("-", frame.text("bulk.as-it-is"), chosen == null || chosen.equals("-")));
        names.forEach((key, name) -> choices.add(new Choice(key, name, key.equals(chosen))));
        return choices;
    }

    private static Preview preview(Frame frame, BulkPreview shown) {
        return new Preview(
                shown.affected().size(),
                shown.unchanged(),
                shown.affected().stream()
                        .limit(NAMED)
                        .map(each -> line(frame, each, ""))
                        .toList(),
                shown.refused().stream()
                        .limit(REFUSED)
                        .map(each -> line(
                                frame,
                                each.conversation(),
                                each.reasons().stream().map(frame::text).collect(Collectors.joining(" "))))
                        .toList(),
                shown.whole());
    }

    private static Line line(Frame frame, KnownConversation each, String words) {
        String subject = each.subject().isEmpty() ? frame.text("conversations.no-subject") : each.subject();
        return new Line(each.url(), String.valueOf(each.number()), subject, words);
    }

    /** Where the words wait for another try. */
    private List<Line> takenBack(Frame frame, Actor actor, BulkRun run) {
        return run.tally().takenBack() == 0
                ? List.of()
                : selection.named(actor, items.takenBack(run.id(), REFUSED)).stream()
                        .map(each -> line(frame, each, ""))
                        .toList();
    }

    BulkRunPage run(Frame frame, Actor actor, BulkRun run) {
        List<BulkItem> refused = items.refused(run.id(), REFUSED);
        var known = selection
                .named(actor, refused.stream().map(BulkItem::conversation).toList())
                .stream()
                .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        BulkRun.Tally tally = run.tally();
        boolean undoing = run.state() == BulkRun.State.UNDOING;
        return new BulkRunPage(
                run.id(),
                run.state().key(),
                run.state().atWork(),
                tally.total(),
                undoing ? tally.total() - tally.changed() : tally.total() - tally.waiting(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                tally.restored(),
                tally.kept(),
                run.undoable(clock.instant()),
                run.change().mayReply(),
                replies.waiting(run.id()),
                tally.takenBack(),
                run.change().reply(),
                takenBack(frame, actor, run),
                refused.stream()
                        .filter(each -> known.containsKey(each.conversation()))
                        .map(each -> line(
                                frame,
                                Objects.requireNonNull(known.get(each.conversation())),
                                String.join(" ", each.reasons())))
                        .toList());
    }
}
