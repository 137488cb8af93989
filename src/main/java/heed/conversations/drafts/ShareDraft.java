package heed.conversations.drafts;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.HandedFiles;
import heed.conversations.KeepDraft;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.Notify;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Leaves a draft on the conversation for a colleague, and lets one go on with it. */
@Service
class ShareDraft {

    private static final int LONGEST = 200_000;

    private final SharedDrafts drafts;
    private final ConversationDirectory conversations;
    private final KeepDraft keepDraft;
    private final HandedFiles files;
    private final StaffDirectory staff;
    private final Notify notices;
    private final KeepTimeline timeline;
    private final Clock clock;

    ShareDraft(
            SharedDrafts drafts,
            ConversationDirectory conversations,
            KeepDraft keepDraft,
            HandedFiles files,
            StaffDirectory staff,
            Notify notices,
            KeepTimeline timeline,
            Clock clock) {
        this.drafts = drafts;
        this.conversations = conversations;
        this.keepDraft = keepDraft;
        this.files = files;
        this.staff = staff;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the actor may read of it: a note only where they read notes. */
    Optional<SharedDraft> find(Actor actor, KnownConversation conversation) {
        return drafts.find(conversation.id())
                .filter(each -> writes(actor, conversation)
                        && (each.kind().equals("reply") || actor.may(Right.NOTES_READ, conversation.queue())));
    }

    private static boolean writes(Actor actor, KnownConversation conversation) {
        return actor.may(Right.CONVERSATIONS_REPLY, conversation.queue())
                || actor.may(Right.NOTES_WRITE, conversation.queue());
    }

    /**
     * What the actor has drafted leaves them.
     *
     * @param meantFor null for whoever comes
     * @throws Invalid where there is nothing to leave, or nobody who could go on with it
     * @throws Refused where a colleague has left one here already
     */
    @Atomic
    SharedDraft share(Actor actor, ConversationId id, String kind, String text, @Nullable StaffId meantFor) {
        KnownConversation conversation = conversations.find(actor, id);
        actor.require(kind.equals("note") ? Right.NOTES_WRITE : Right.CONVERSATIONS_REPLY);
        if (text.isBlank() || text.length() > LONGEST) {
            throw Invalid.at("/text", "drafts.fault.text", LONGEST);
        }
        String name = meantFor == null ? "" : name(conversation, meantFor);
        var draft = new SharedDraft(
                kind.equals("note") ? "note" : "reply",
                text,
                actor.id(),
                actor.name(),
                meantFor,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!drafts.keep(conversation.id(), draft)) {
            String other = drafts.find(conversation.id())
                    .map(SharedDraft::writtenByName)
                    .orElse("");
            throw Refused.because("drafts.fault.another", other);
        }
        keepDraft.keep(actor, conversation.id(), kind, "");
        files.leave(actor, conversation.id());
        timeline.tell(actor, conversation, name.isEmpty() ? "drafts.event.shared" : "drafts.event.handed", name);
        if (meantFor != null && !meantFor.equals(actor.id())) {
            tell(actor, conversation, meantFor);
        }
        return draft;
    }

    private String name(KnownConversation conversation, StaffId colleague) {
        return staff.whoMayAnswer(conversation.queue()).stream()
                .filter(each -> each.id().equals(colleague))
                .findFirst()
                .map(StaffDirectory.Colleague::name)
                .orElseThrow(() -> Invalid.at("/for", "drafts.fault.for"));
    }

    private void tell(Actor actor, KnownConversation conversation, StaffId colleague) {
        notices.tell(
                List.of(colleague),
                new Notice(
                        NoticeKind.ASSIGNMENT,
                        "drafts.notice.handed",
                        List.of(
                                actor.name(),
                                conversation.subject().isBlank()
                                        ? "#" + conversation.number()
                                        : conversation.subject()),
                        conversation.url(),
                        "conversation:" + conversation.id().value()));
    }

    /**
     * It becomes the actor's own draft, before what they have drafted themselves.
     *
     * @throws NotFound where a colleague was faster, or there is none
     */
    @Atomic
    SharedDraft takeOver(Actor actor, ConversationId id) {
        KnownConversation conversation = conversations.find(actor, id);
        SharedDraft draft = find(actor, conversation).orElseThrow(NotFound::new);
        if (!drafts.remove(conversation.id())) {
            throw new NotFound();
        }
        keepDraft.takeOver(actor, conversation.id(), draft.kind(), draft.text());
        files.takeUp(actor, conversation.id());
        timeline.tell(actor, conversation, "drafts.event.taken", draft.writtenByName());
        return draft;
    }
}
