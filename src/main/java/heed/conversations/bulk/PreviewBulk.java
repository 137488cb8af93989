package heed.conversations.bulk;

import heed.conversations.ConversationFields;
import heed.conversations.ConversationId;
import heed.conversations.ConversationSelection;
import heed.conversations.Hindrances;
import heed.conversations.KnownConversation;
import heed.conversations.PreparedSteps;
import heed.conversations.Words;
import heed.conversations.bulk.BulkPreview.Refusal;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says how many conversations a change would touch, and which it would not and why. It changes nothing. */
@Component
class PreviewBulk {

    /** More than this at once is no longer a slip of the hand but a migration. */
    static final int MOST = 10_000;

    private static final int MOST_LOOKED_AT = 1000;

    private final ConversationSelection selection;
    private final Hindrances hindrances;
    private final BulkReading reading;
    private final ConversationFields fields;
    private final ObjectProvider<PreparedSteps> prepared;

    PreviewBulk(
            ConversationSelection selection,
            Hindrances hindrances,
            BulkReading reading,
            ConversationFields fields,
            ObjectProvider<PreparedSteps> prepared) {
        this.prepared = prepared;
        this.selection = selection;
        this.hindrances = hindrances;
        this.reading = reading;
        this.fields = fields;
    }

    List<KnownConversation> selected(Actor actor, BulkWish wish) {
        actor.require(Right.CONVERSATIONS_WRITE);
        if (wish.all()) {
            return selection.found(actor, wish.view(), wish.search(), MOST + 1);
        }
        return Stream.concat(
                        selection.named(actor, wish.ids()).stream(), selection.numbered(actor, wish.numbers()).stream())
                .distinct()
                .toList();
    }

    BulkPreview preview(Actor actor, BulkWish wish, BulkChange change) {
        List<KnownConversation> found = selected(actor, wish);
        List<KnownConversation> selected = found.subList(0, Math.min(MOST, found.size()));
        boolean closing = reading.closes(change);
        Map<ConversationId, Map<String, Object>> filled = change.fields().isEmpty()
                ? Map.of()
                : fields.values(selected.stream().map(KnownConversation::id).toList());
        var affected = new ArrayList<KnownConversation>();
        var refused = new ArrayList<Refusal>();
        int unchanged = 0;
        int looked = 0;
        for (KnownConversation each : selected) {
            boolean looks = looked < MOST_LOOKED_AT;
            List<Fault> reasons = reasons(actor, each, change, closing, looks);
            looked += closing || change.replies() || change.fills() || change.prepared() != null ? 1 : 0;
            if (!reasons.isEmpty()) {
                refused.add(new Refusal(each, reasons));
            } else if (change.leaves(each, filled.getOrDefault(each.id(), Map.of()))) {
                unchanged++;
            } else {
                affected.add(each);
            }
        }
        return new BulkPreview(affected, unchanged, refused, looked <= MOST_LOOKED_AT, found.size() > MOST);
    }

    private List<Fault> reasons(
            Actor actor, KnownConversation each, BulkChange change, boolean closing, boolean looks) {
        if (!actor.may(Right.CONVERSATIONS_WRITE, each.queue())) {
            return List.of(Fault.at("", "bulk.refused.reading-only"));
        }
        if (each.mergedInto() != null) {
            return List.of(Fault.at("", "bulk.refused.merged"));
        }
        if (!looks) {
            return List.of();
        }
        if (change.prepared() != null) {
            return prepared.getObject().hindrances(actor, each, change.prepared());
        }
        List<Fault> replying = change.replies()
                ? hindrances.toReplying(actor, each, Words.of(change.reply()), change.fields())
                : List.of();
        if (change.fills() && change.queue() == null) {
            List<Fault> filling = fields.hindrances(each, change.fields());
            if (!filling.isEmpty()) {
                return filling;
            }
        }
        List<Fault> closed = change.closes(each, closing) ? hindrances.toClosing(each, change.fields()) : List.of();
        return Stream.concat(replying.stream(), closed.stream()).toList();
    }
}
