package heed.knowledge;

import heed.conversations.ConversationObserver;
import heed.conversations.EntryKind;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.knowledge.ReplyInsertions.Insertion;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts a template as used when a reply with it is sent, and says whether it was edited; one that was deleted again is none. */
@Component
class CountReplyUses implements ConversationObserver {

    private static final Duration KEPT = Duration.ofDays(30);

    private final ReplyInsertions insertions;
    private final ReplyUses uses;
    private final Clock clock;

    CountReplyUses(ReplyInsertions insertions, ReplyUses uses, Clock clock) {
        this.insertions = insertions;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public void happened(Actor actor, Happening happening) {
        if (happening instanceof Appended sent && sent.kind() == EntryKind.REPLY && sent.staff() != null) {
            count(actor, sent, sent.staff());
        }
    }

    private void count(Actor actor, Appended sent, StaffId staff) {
        insertions.take(sent.conversation().id(), staff.value()).stream()
                .sorted(Comparator.comparing(each -> each.template().value()))
                .forEach(insertion -> {
                    Survival survival = Survival.of(insertion.text(), sent.text());
                    if (survival != Survival.GONE) {
                        uses.add(use(actor, sent, staff, insertion, survival == Survival.EDITED));
                    }
                });
    }

    private static ReplyUses.Use use(Actor actor, Appended sent, StaffId staff, Insertion insertion, boolean edited) {
        return new ReplyUses.Use(
                Ids.next(),
                insertion.template(),
                insertion.version(),
                insertion.language(),
                sent.conversation().id(),
                sent.entry().value(),
                staff,
                actor.name(),
                edited,
                sent.at());
    }

    /** What was never sent is no use. Twice on two replicas does no harm. */
    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void forgetWhatWasNeverSent() {
        insertions.forget(clock.instant().minus(KEPT));
    }
}
