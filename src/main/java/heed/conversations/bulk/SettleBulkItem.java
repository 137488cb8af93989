package heed.conversations.bulk;

import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.EntryKind;
import heed.conversations.HandlingChange;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.conversations.bulk.BulkItems.BulkItem;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    SettleBulkItem(
            BulkItems items,
            ConversationDirectory directory,
            ChangeConversation changeConversation,
            AppendEntry appendEntry,
            Clock clock) {
        this.items = items;
        this.directory = directory;
        this.changeConversation = changeConversation;
        this.appendEntry = appendEntry;
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
        if (run.change().leaves(before)) {
            items.settle(run.id(), place, "unchanged", List.of());
            return;
        }
        if (run.change().replies()) {
            appendEntry.append(
                    actor,
                    before.id(),
                    Addition.of(EntryKind.REPLY, Words.of(run.change().reply())));
        }
        KnownConversation after =
                changeConversation.change(actor, before.id(), run.change().of(before));
        items.changed(run.id(), place, Standing.of(before), Standing.of(after));
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
        HandlingChange restored =
                before.restored(Objects.requireNonNull(item.get().after()), Standing.of(now), clock.instant());
        if (restored == null) {
            throw Refused.because("bulk.refused.changed-meanwhile");
        }
        changeConversation.change(actor, now.id(), restored);
        items.settle(run.id(), place, "restored", List.of());
    }

    @Atomic
    void refuse(BulkRun run, int place, String from, String to, List<String> reasons) {
        if (items.take(run.id(), place, from).isPresent()) {
            items.settle(run.id(), place, to, reasons);
        }
    }
}
