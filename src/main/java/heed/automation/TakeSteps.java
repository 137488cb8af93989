package heed.automation;

import heed.automation.MacroPlan.Step;
import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.Attachment;
import heed.conversations.AuthorKind;
import heed.conversations.ChangeConversation;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationFields;
import heed.conversations.EntryId;
import heed.conversations.EntryKind;
import heed.conversations.Grace;
import heed.conversations.HandlingChange;
import heed.conversations.HoldReply;
import heed.conversations.KeepDraft;
import heed.conversations.KnownConversation;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.knowledge.FilledReply;
import heed.knowledge.InsertReply;
import heed.platform.Atomic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the steps of a plan: what is filled in comes first, then what is said, and what is decided last. */
@Service
public class TakeSteps {

    private final ConversationDirectory conversations;
    private final AppendEntry appendEntry;
    private final ChangeConversation changeConversation;
    private final ConversationFields fields;
    private final KeepDraft keepDraft;
    private final InsertReply insertReply;
    private final HoldReply holdReply;

    TakeSteps(
            ConversationDirectory conversations,
            AppendEntry appendEntry,
            ChangeConversation changeConversation,
            ConversationFields fields,
            KeepDraft keepDraft,
            InsertReply insertReply,
            HoldReply holdReply) {
        this.conversations = conversations;
        this.appendEntry = appendEntry;
        this.changeConversation = changeConversation;
        this.fields = fields;
        this.keepDraft = keepDraft;
        this.insertReply = insertReply;
        this.holdReply = holdReply;
    }

    /**
     * What came of it.
     *
     * @param after the conversation as it stands afterwards
     * @param held the entry that the reply becomes when it leaves; what is decided waits with it. Null where it has left
     */
    public record Taken(KnownConversation after, @Nullable EntryId held) {}

    /**
     * As somebody who writes themselves.
     *
     * @param lastSeen the newest entry that the actor had read, null where nobody could be overtaken
     * @param grace how long a reply can be taken back; whoever grants any has rehearsed the plan without
     */
    @Atomic
    public Taken take(Actor actor, KnownConversation before, MacroPlan plan, @Nullable EntryId lastSeen, Grace grace) {
        return take(actor, before, plan, lastSeen, null, grace);
    }

    /**
     * As a program that answers by itself: its replies stop no clock, and leave at once.
     *
     * @param signature what the customer reads as the writer's name
     * @return the conversation as it stands afterwards
     */
    @Atomic
    public KnownConversation takeBySelf(Actor actor, KnownConversation before, MacroPlan plan, String signature) {
        return take(actor, before, plan, null, signature, Grace.NONE).after();
    }

    private Taken take(
            Actor actor,
            KnownConversation before,
            MacroPlan plan,
            @Nullable EntryId lastSeen,
            @Nullable String signature,
            Grace grace) {
        HandlingChange change = plan.change(actor, before);
        fill(actor, before, plan.filled(), change);
        @Nullable EntryId seen = lastSeen;
        @Nullable EntryId held = null;
        for (Step step : plan.steps()) {
            if (!grace.none() && step.action() instanceof Action.Reply(var source) && step.said() != null) {
                held = hold(actor, before, step.said(), source, change, grace);
            } else if (say(actor, before, step, seen, signature)) {
                seen = null;
            }
        }
        return new Taken(
                held != null || change.equals(HandlingChange.none())
                        ? conversations.find(actor, before.id())
                        : changeConversation.change(actor, before.id(), change),
                held);
    }

    /** Where it goes decides what is asked of it, and what is asked for may have to stand there before an answer. */
    private void fill(Actor actor, KnownConversation before, Map<String, Object> filled, HandlingChange change) {
        if (filled.isEmpty()) {
            return;
        }
        if (change.queue() != null) {
            changeConversation.change(actor, before.id(), HandlingChange.queue(change.queue()));
        }
        fields.fill(actor, before.id(), filled);
    }

    private EntryId hold(
            Actor actor,
            KnownConversation conversation,
            FilledReply said,
            Action.Said source,
            HandlingChange change,
            Grace grace) {
        List<String> uploads = source instanceof Action.Template(var template)
                ? insertReply.insert(actor, conversation.id(), template).uploads()
                : List.of();
        return holdReply.keep(actor, conversation, Words.of(said.text()), uploads, change, grace);
    }

    /** Answers whether an entry was added, behind which nobody can be overtaken any more. */
    private boolean say(
            Actor actor,
            KnownConversation conversation,
            Step step,
            @Nullable EntryId seen,
            @Nullable String signature) {
        FilledReply said = step.said();
        if (said == null) {
            return false;
        }
        if (step.action() instanceof Action.Draft(var source)) {
            keepDraft.extend(actor, conversation.id(), said.text());
            handOver(actor, conversation, source);
            return false;
        }
        List<Attachment> files = step.action() instanceof Action.Reply(Action.Template(var template))
                ? insertReply.send(actor, conversation.id(), template)
                : List.of();
        EntryKind kind = step.action() instanceof Action.Note ? EntryKind.NOTE : EntryKind.REPLY;
        Addition addition = Addition.of(kind, new Words(said.text(), null, null, null, files))
                .lastSeen(seen);
        boolean bySelf = signature != null && kind == EntryKind.REPLY;
        appendEntry.append(actor, conversation.id(), bySelf ? addition.by(AuthorKind.BOT, signature) : addition);
        return true;
    }

    private void handOver(Actor actor, KnownConversation conversation, Action.Said source) {
        if (source instanceof Action.Template(var template)) {
            insertReply.insert(actor, conversation.id(), template);
        }
    }
}
