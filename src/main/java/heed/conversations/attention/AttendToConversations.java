package heed.conversations.attention;

import heed.conversations.AuthorKind;
import heed.conversations.ConversationObserver;
import heed.conversations.EntryKind;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.NoticeKind;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who attend to a conversation what happens there. */
@Component
class AttendToConversations implements ConversationObserver {

    /** Older things come from an import, which tells nobody. */
    private static final Duration NEWS = Duration.ofHours(1);

    private final Watchers watchers;
    private final CallColleagues callColleagues;
    private final TellColleagues tellColleagues;
    private final CustomerDirectory customers;
    private final Clock clock;

    AttendToConversations(
            Watchers watchers,
            CallColleagues callColleagues,
            TellColleagues tellColleagues,
            CustomerDirectory customers,
            Clock clock) {
        this.watchers = watchers;
        this.callColleagues = callColleagues;
        this.tellColleagues = tellColleagues;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public void happened(Actor actor, Happening happening) {
        switch (happening) {
            case Appended appended -> {
                if (isNews(appended.at())) {
                    appended(actor, appended);
                }
            }
            case Changed changed -> {
                if (isNews(changed.at())) {
                    changed(actor, changed);
                }
            }
            case Brought brought -> Objects.requireNonNull(brought);
            case Merged merged ->
                watchers.follow(merged.conversation().id(), merged.into().id());
            case Told told -> Objects.requireNonNull(told);
            case Unmerged apart -> Objects.requireNonNull(apart);
        }
    }

    private boolean isNews(Instant at) {
        return at.isAfter(clock.instant().minus(NEWS));
    }

    private void appended(Actor actor, Appended appended) {
        if (appended.kind() == EntryKind.NOTE && appended.author() == AuthorKind.PERSON) {
            callColleagues.call(actor, appended);
        } else if (appended.before() != null && appended.kind() == EntryKind.REPLY) {
            watched(actor, appended, "attention.notice.reply");
        } else if (appended.before() != null && appended.kind() == EntryKind.CUSTOMER_MESSAGE) {
            watched(actor, appended, "attention.notice.customer");
        }
    }

    private void watched(Actor actor, Appended appended, String message) {
        KnownConversation conversation = appended.conversation();
        Set<StaffId> whom = watchers.of(conversation.id());
        if (!whom.isEmpty()) {
            String who = appended.kind() == EntryKind.REPLY
                    ? actor.name()
                    : customers
                            .find(conversation.customer())
                            .map(KnownCustomer::name)
                            .orElse("");
            tellColleagues.tell(actor, conversation, whom, NoticeKind.WATCHED, message, who, appended.text());
        }
    }

    private void changed(Actor actor, Changed changed) {
        KnownConversation now = changed.conversation();
        StaffId assignee = now.assignee();
        var others = new HashSet<StaffId>();
        boolean moved = !now.status().equals(changed.before().status());
        if (moved) {
            others.addAll(watchers.of(now.id()));
        }
        if (assignee != null && !assignee.equals(changed.before().assignee())) {
            others.remove(assignee);
            tell(actor, now, Set.of(assignee), NoticeKind.ASSIGNMENT, "attention.notice.assigned");
        } else if (assignee != null && moved && woke(actor, changed)) {
            others.remove(assignee);
            tell(actor, now, Set.of(assignee), NoticeKind.AWAKE, "attention.notice.awake");
        }
        tell(actor, now, others, NoticeKind.WATCHED, "attention.notice.status." + now.status());
    }

    private static boolean woke(Actor actor, Changed changed) {
        return actor.kind() == Actor.Kind.SYSTEM
                && changed.before().status().equals("snoozed")
                && !changed.conversation().done();
    }

    private void tell(Actor actor, KnownConversation about, Set<StaffId> whom, NoticeKind kind, String message) {
        if (!whom.isEmpty()) {
            tellColleagues.tell(actor, about, whom, kind, message, actor.name(), "");
        }
    }
}
