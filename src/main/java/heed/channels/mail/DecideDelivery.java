package heed.channels.mail;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.conversations.ReplyDelivery;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.platform.Outbox;
import heed.platform.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Lets a colleague decide about a reply of which Heed cannot know, or that no server took. */
@Service
public class DecideDelivery {

    private final ConversationDirectory conversations;
    private final SentMails sent;
    private final Outbox outbox;
    private final ReplyDelivery delivery;
    private final AuditTrail audit;
    private final Clock clock;

    DecideDelivery(
            ConversationDirectory conversations,
            SentMails sent,
            Outbox outbox,
            ReplyDelivery delivery,
            AuditTrail audit,
            Clock clock) {
        this.conversations = conversations;
        this.sent = sent;
        this.outbox = outbox;
        this.delivery = delivery;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The customer has it, somebody found out: it counts from when it was sent.
     *
     * @throws Refused where it is no longer unknown whether it arrived
     */
    @Atomic
    public void arrived(Actor actor, EntryId reply) {
        SentMails.Left mail = left(actor, reply);
        if (!mail.state().equals("unknown")) {
            throw Refused.because("delivery.fault.settled");
        }
        sent.settle(mail.id(), "sent", "");
        delivery.arrived(reply, clock.instant());
        record(actor, mail, "arrived");
    }

    /**
     * It leaves once more, with the same Message-ID, so that the customer's mail program can tell a repetition.
     *
     * @throws Refused where it has left, or waits to
     */
    @Atomic
    public void again(Actor actor, EntryId reply) {
        SentMails.Left mail = left(actor, reply);
        if (!sent.again(mail.id())) {
            throw Refused.because("delivery.fault.settled");
        }
        outbox.enqueue(MailCourier.KIND, MailCourier.lane(mail.mailbox()), MailCourier.payload(mail.id()));
        record(actor, mail, "again");
    }

    private SentMails.Left left(Actor actor, EntryId reply) {
        actor.require(Right.CONVERSATIONS_REPLY);
        SentMails.Left mail = sent.left(reply.value())
                .filter(each -> each.entry().equals(reply.value()))
                .orElseThrow(NotFound::new);
        KnownConversation conversation = conversations.findForChange(actor, new ConversationId(mail.conversation()));
        if (!actor.may(Right.CONVERSATIONS_REPLY, conversation.queue())) {
            throw new NotFound();
        }
        return mail;
    }

    private void record(Actor actor, SentMails.Left mail, String decided) {
        audit.record(
                actor,
                "delivery-decided",
                "entry:" + mail.entry(),
                Map.of("state", mail.state()),
                Map.of("decided", decided));
    }
}
