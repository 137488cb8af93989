package heed.conversations.bulk;

import heed.conversations.ConversationFields;
import heed.conversations.KnownField;
import heed.conversations.PreparedSteps;
import heed.conversations.Priority;
import heed.conversations.Queue;
import heed.conversations.Queues;
import heed.conversations.SnoozeTime;
import heed.conversations.Status;
import heed.conversations.StatusLabel;
import heed.conversations.StatusLabels;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands a change that is wished for many, or says everything that is wrong with it. */
@Component
class BulkReading {

    private static final int LONGEST_REPLY = 100_000;
    private static final int MOST_OFFERED = 100;

    private final StatusLabels labels;
    private final Queues queues;
    private final StaffDirectory staff;
    private final ConversationFields fields;
    private final ObjectProvider<PreparedSteps> prepared;
    private final Clock clock;

    BulkReading(
            StatusLabels labels,
            Queues queues,
            StaffDirectory staff,
            ConversationFields fields,
            ObjectProvider<PreparedSteps> prepared,
            Clock clock) {
        this.prepared = prepared;
        this.clock = clock;
        this.labels = labels;
        this.queues = queues;
        this.staff = staff;
        this.fields = fields;
    }

    /**
     * The change that was typed, its fields read.
     *
     * @param zone where the one who typed is
     * @throws Invalid with each value that its field cannot have
     */
    BulkChange typed(BulkForm form, Locale locale, ZoneId zone) {
        var faults = new ArrayList<Fault>();
        Map<String, Object> values = fields.readTyped(form.typedFields(), locale, "/change/fields", faults::add);
        UUID prepared = prepared(form.macro(), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return form.change(values, SnoozeTime.changed(BulkForm.or(form.snoozedUntil(), ""), null, zone), prepared);
    }

    private static @Nullable UUID prepared(@Nullable String typed, List<Fault> faults) {
        String id = BulkForm.chosen(typed);
        try {
            return id == null || id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            faults.add(Fault.at("/change/macro", "bulk.fault.macro"));
            return null;
        }
    }

    /** @throws Invalid with a pointer to each field that is none */
    BulkChange read(Actor actor, BulkChange wished) {
        var faults = new ArrayList<Fault>();
        String status = status(wished, faults);
        if (wished.prepared() != null && isUnknown(actor, wished.prepared())) {
            faults.add(Fault.at("/change/macro", "bulk.fault.macro"));
        } else if (wished.mixed()) {
            faults.add(Fault.at("/change/macro", "bulk.fault.macro-alone"));
        }
        String queue = wished.queue();
        if (queue != null && queues.find(queue).filter(each -> !each.archived()).isEmpty()) {
            faults.add(Fault.at("/change/queue", "conversations.fault.queue", queue));
        }
        if (wished.priority() != null && Priority.of(wished.priority()).isEmpty()) {
            faults.add(Fault.at("/change/priority", "conversations.fault.priority", wished.priority()));
        }
        if (wished.assignee() != null && !wished.assignee().isEmpty() && !isStaff(wished.assignee())) {
            faults.add(Fault.at("/change/assignee", "conversations.fault.assignee"));
        }
        if (wished.reply().length() > LONGEST_REPLY) {
            faults.add(Fault.at("/change/reply", "conversations.fault.long", LONGEST_REPLY));
        }
        List<String> add = tags(wished.addTags(), "/change/addTags/", faults);
        List<String> remove = tags(wished.removeTags(), "/change/removeTags/", faults);
        Map<String, Object> values = fields.read(wished.fields(), "/change/fields", faults::add);
        if (faults.isEmpty() && wished.nothing()) {
            faults.add(Fault.at("/change", "bulk.fault.nothing"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new BulkChange(
                status,
                wished.assignee(),
                queue,
                wished.priority(),
                add,
                remove,
                values,
                wished.reply(),
                wished.snoozedUntil(),
                wished.prepared());
    }

    /** Whoever says until when need not say that they snooze. */
    private @Nullable String status(BulkChange wished, List<Fault> faults) {
        String status = wished.status();
        Instant until = wished.snoozedUntil();
        if (until == null) {
            if (status != null
                    && standing(status).filter(each -> each != Status.SNOOZED).isEmpty()) {
                faults.add(Fault.at("/change/status", "bulk.fault.status", status));
            }
            return status;
        }
        if (status != null && !status.equals(Status.SNOOZED.key())) {
            faults.add(Fault.at("/change/status", "bulk.fault.snooze-alone"));
        }
        if (!until.isAfter(clock.instant())) {
            faults.add(Fault.at("/change/snoozedUntil", "conversations.fault.snooze"));
        }
        return Status.SNOOZED.key();
    }

    private boolean isUnknown(Actor actor, UUID id) {
        try {
            prepared(actor, id);
            return false;
        } catch (NotFound unseen) {
            return true;
        }
    }

    /** Its name. @throws NotFound where the actor sees none */
    String prepared(Actor actor, UUID id) {
        return prepared.getObject().name(actor, id);
    }

    /** What was prepared and may be chosen, the most useful first. */
    List<PreparedSteps.Offered> offered(Actor actor) {
        return prepared.stream()
                .flatMap(each -> each.offered(actor, MOST_OFFERED).stream())
                .toList();
    }

    /** Whether the wished status asks for no more work. */
    boolean closes(BulkChange change) {
        return Optional.ofNullable(change.status())
                .flatMap(this::standing)
                .filter(Status::done)
                .isPresent();
    }

    private Optional<Status> standing(String key) {
        return Status.of(key)
                .or(() -> labels.find(key).filter(each -> !each.archived()).map(StatusLabel::status));
    }

    private boolean isStaff(String id) {
        try {
            var known = new StaffId(UUID.fromString(id));
            return staff.names(List.of(known)).containsKey(known);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static List<String> tags(List<String> written, String pointer, List<Fault> faults) {
        var tags = new ArrayList<String>();
        for (int n = 0; n < written.size(); n++) {
            String tag = written.get(n).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
            if (tag.isEmpty() || tag.length() > 60) {
                faults.add(Fault.at(pointer + n, "conversations.fault.tag"));
            } else if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** The fields that are asked in any of these queues. */
    List<KnownField> fields(Collection<String> queues) {
        return fields.asked().stream()
                .filter(each -> queues.stream().anyMatch(each::asked))
                .toList();
    }

    /** The queues that something can be moved to. */
    List<Queue> queues() {
        return queues.all().stream().filter(each -> !each.archived()).toList();
    }

    List<StatusLabel> labels() {
        return labels.all().stream().filter(each -> !each.archived()).toList();
    }
}
