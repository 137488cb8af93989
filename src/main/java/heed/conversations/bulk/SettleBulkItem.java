package heed.conversations.bulk;

import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationFields;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.Grace;
import heed.conversations.HandlingChange;
import heed.conversations.HeldReplies;
import heed.conversations.HoldReply;
import heed.conversations.KnownConversation;
import heed.conversations.PreparedSteps;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Deals with one conversation of a bulk run, all or nothing; whoever finds it settled already passes it over. */
@Service
class SettleBulkItem {

    private final BulkItems items;
    private final ConversationDirectory directory;
    private final ChangeConversation changeConversation;
    private final AppendEntry appendEntry;
    private final ConversationFields fields;
    private final ObjectProvider<PreparedSteps> prepared;
    private final HoldReply holdReply;
    private final HeldReplies replies;
    private final Clock clock;

    SettleBulkItem(
            BulkItems items,
            ConversationDirectory directory,
            ChangeConversation changeConversation,
            AppendEntry appendEntry,
            ConversationFields fields,
            ObjectProvider<PreparedSteps> prepared,
            HoldReply holdReply,
            HeldReplies replies,
            Clock clock) {
        this.prepared = prepared;
        this.holdReply = holdReply;
        this.replies = replies;
        this.items = items;
        this.directory = directory;
        this.changeConversation = changeConversation;
        this.appendEntry = appendEntry;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * Decides and replies at once.
     *
     * @return how it stands afterwards; empty where there is nothing to do
     * @throws Refused where something stands in the way; nothing is changed then
     */
    @Atomic
    Optional<Standing> change(Actor actor, BulkRun run, int place) {
        return settle(actor, run, place, Grace.NONE, null);
    }

    /**
     * The same with a reply that waits, and with it all that is decided.
     *
     * @param after how it stands when the reply has left
     */
    @Atomic
    void hold(Actor actor, BulkRun run, int place, Standing after) {
        settle(actor, run, place, run.grace(), after);
    }

    private Optional<Standing> settle(Actor actor, BulkRun run, int place, Grace grace, @Nullable Standing expected) {
        Optional<BulkItem> item = items.take(run.id(), place, "waiting");
        if (item.isEmpty()) {
            return Optional.empty();
        }
        KnownConversation before = directory.findForChange(actor, item.get().conversation());
        if (before.mergedInto() != null) {
            throw Refused.because("bulk.refused.merged");
        }
        Map<String, Object> filled = stood(run.change(), before);
        if (run.change().leaves(before, filled)) {
            items.settle(run.id(), place, "unchanged", List.of());
            return Optional.empty();
        }
        Done done = run.change().prepared() == null
                ? decide(actor, run.change(), before, grace)
                : prepared(actor, before, run.change().prepared(), grace);
        Standing after = expected != null && done.reply() != null
                ? expected
                : Standing.of(done.after(), stood(run.change(), done.after()));
        items.changed(run.id(), place, Standing.of(before, filled), after, done.reply(), done.ran());
        return Optional.of(after);
    }

    /** @param reply held, null where none is */
    private record Done(
            KnownConversation after,
            @Nullable EntryId reply,
            @Nullable UUID ran) {}

    private Done prepared(Actor actor, KnownConversation before, UUID id, Grace grace) {
        PreparedSteps.Taken taken = prepared.getObject().take(actor, before.id(), id, grace);
        return new Done(directory.find(actor, before.id()), taken.reply(), taken.run());
    }

    private Done decide(Actor actor, BulkChange change, KnownConversation before, Grace grace) {
        if (change.fills()) {
            // Where it goes decides what is asked of it, and what is asked for may have to stand there before it is
            // closed.
            if (change.queue() != null) {
                changeConversation.change(actor, before.id(), HandlingChange.queue(change.queue()));
            }
            fields.fill(actor, before.id(), change.fields());
        }
        Words reply = Words.of(change.reply());
        if (change.replies() && !grace.none()) {
            EntryId held = holdReply.keep(actor, before, reply, List.of(), change.of(before), grace);
            return new Done(directory.find(actor, before.id()), held, null);
        }
        if (change.replies()) {
            appendEntry.append(actor, before.id(), Addition.of(EntryKind.REPLY, reply));
        }
        return new Done(changeConversation.change(actor, before.id(), change.of(before)), null, null);
    }

    /** What others have decided since then stays as they decided. @param left says that a reply has left meanwhile */
    @Atomic
    void restore(Actor actor, BulkRun run, int place, String left) {
        Optional<BulkItem> taken = items.take(run.id(), place, "changed");
        if (taken.isEmpty()) {
            return;
        }
        BulkItem item = taken.get();
        if (item.ran() != null) {
            if (prepared.getObject().undo(actor, item.conversation(), item.ran())) {
                items.repliedNever(run.id(), place, clock.instant());
            }
            items.settle(run.id(), place, "restored", List.of());
            return;
        }
        // First the reply, then its conversation: in the order in which it leaves.
        boolean silent = item.reply() != null && replies.takeBack(actor, new EntryId(item.reply()), false);
        if (silent) {
            items.repliedNever(run.id(), place, clock.instant());
        }
        boolean restored = restore(actor, run, item);
        if (!restored && !silent) {
            throw Refused.because("bulk.refused.changed-meanwhile");
        }
        items.settle(run.id(), place, "restored", item.reply() != null && !silent ? List.of(left) : List.of());
    }

    /** Whether there was anything left of the change. */
    private boolean restore(Actor actor, BulkRun run, BulkItem item) {
        KnownConversation now = directory.findForChange(actor, item.conversation());
        Standing before = Objects.requireNonNull(item.before());
        Map<String, Object> filled = stood(run.change(), now);
        Standing after = Objects.requireNonNull(item.after());
        HandlingChange restored = before.restored(after, Standing.of(now, filled), clock.instant());
        Map<String, Object> refilled = before.refilled(after, filled);
        // Opened again first: what has to stand there while it is closed may be emptied then.
        if (restored != null) {
            changeConversation.change(actor, now.id(), restored);
        }
        if (!refilled.isEmpty()) {
            fields.fill(actor, now.id(), refilled);
        }
        return restored != null || !refilled.isEmpty();
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
