package heed.conversations.bulk;

import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationFields;
import heed.conversations.EntryKind;
import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.conversations.bulk.BulkItems.BulkItem;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Deals with one conversation of a bulk run, all or nothing; whoever finds it settled already passes it over. */
@Service
class SettleBulkItem {

    private final BulkItems items;
    private final ConversationDirectory directory;
    private final ChangeConversation changeConversation;
    private final AppendEntry appendEntry;
    private final ConversationFields fields;
    private final Clock clock;

    SettleBulkItem(
            BulkItems items,
            ConversationDirectory directory,
            ChangeConversation changeConversation,
            AppendEntry appendEntry,
            ConversationFields fields,
            Clock clock) {
        this.items = items;
        this.directory = directory;
        this.changeConversation = changeConversation;
        this.appendEntry = appendEntry;
        this.fields = fields;
        this.clock = clock;
    }

    /** @throws Refused where something stands in the way; nothing is changed then */
    @Atomic
    void change(Actor actor, BulkRun run, int place) {
        Optional<BulkItem> item = items.take(run.id(), place, "waiting");
        if (item.isEmpty()) {
            return;
        }
        KnownConversation before = directory.findForChange(actor, item.get().conversation());
        if (before.mergedInto() != null) {
            throw Refused.because("bulk.refused.merged");
        }
        Map<String, Object> filled = stood(run.change(), before);
        if (run.change().leaves(before, filled)) {
            items.settle(run.id(), place, "unchanged", List.of());
            return;
        }
        if (run.change().fills()) {
            // Where it goes decides what is asked of it, and what is asked for may have to stand there before it is
            // closed.
            if (run.change().queue() != null) {
                changeConversation.change(
                        actor, before.id(), HandlingChange.queue(run.change().queue()));
            }
            fields.fill(actor, before.id(), run.change().fields());
        }
        if (run.change().replies()) {
            appendEntry.append(
                    actor,
                    before.id(),
                    Addition.of(EntryKind.REPLY, Words.of(run.change().reply())));
        }
        KnownConversation after =
                changeConversation.change(actor, before.id(), run.change().of(before));
        items.changed(run.id(), place, Standing.of(before, filled), Standing.of(after, stood(run.change(), after)));
    }

    /** What others have decided since then stays as they decided. */
    @Atomic
    void restore(Actor actor, BulkRun run, int place) {
        Optional<BulkItem> item = items.take(run.id(), place, "changed");
        if (item.isEmpty()) {
            return;
        }
        KnownConversation now = directory.findForChange(actor, item.get().conversation());
        Standing before = Objects.requireNonNull(item.get().before());
        Map<String, Object> filled = stood(run.change(), now);
        Standing after = Objects.requireNonNull(item.get().after());
        HandlingChange restored = before.restored(after, Standing.of(now, filled), clock.instant());
        Map<String, Object> refilled = before.refilled(after, filled);
        if (restored == null && refilled.isEmpty()) {
            throw Refused.because("bulk.refused.changed-meanwhile");
        }
        // Opened again first: what has to stand there while it is closed may be emptied then.
        if (restored != null) {
            changeConversation.change(actor, now.id(), restored);
        }
        if (!refilled.isEmpty()) {
            fields.fill(actor, now.id(), refilled);
        }
        items.settle(run.id(), place, "restored", List.of());
    }

    /** What stands in the fields that the change touches. */
    private Map<String, Object> stood(BulkChange change, KnownConversation conversation) {
        if (!change.fills()) {
            return Map.of();
        }
        var stood = new HashMap<String, Object>();
        Map<String, Object> all = fields.values(conversation.id());
        change.fields().keySet().forEach(key -> stood.put(key, all.getOrDefault(key, ConversationFields.EMPTIED)));
        return stood;
    }

    @Atomic
    void refuse(BulkRun run, int place, String from, String to, List<String> reasons) {
        if (items.take(run.id(), place, from).isPresent()) {
            items.settle(run.id(), place, to, reasons);
        }
    }
}
