package heed.channels.portal;

import heed.conversations.Added;
import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryKind;
import heed.conversations.FollowConversations;
import heed.conversations.Followed;
import heed.conversations.KeepTimeline;
import heed.conversations.OpenConversation;
import heed.conversations.Opened;
import heed.conversations.Opening;
import heed.conversations.Words;
import heed.identity.Actor;
import heed.identity.Throttles;
import heed.identity.Throttles.Allowance;
import heed.parties.CustomerDetails;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.Text;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Takes what a signed-in customer writes: by the same verbs as a letter, so that the same clocks start. */
@Service
class WriteInPortal {

    private static final int MOST = 20;

    private final FollowConversations follow;
    private final ConversationDirectory conversations;
    private final AppendEntry appendEntry;
    private final OpenConversation openConversation;
    private final KeepTimeline keepTimeline;
    private final ReceivedFiles receivedFiles;
    private final Throttles throttles;
    private final Text text;

    WriteInPortal(
            FollowConversations follow,
            ConversationDirectory conversations,
            AppendEntry appendEntry,
            OpenConversation openConversation,
            KeepTimeline keepTimeline,
            ReceivedFiles receivedFiles,
            Throttles throttles,
            Text text) {
        this.follow = follow;
        this.conversations = conversations;
        this.appendEntry = appendEntry;
        this.openConversation = openConversation;
        this.keepTimeline = keepTimeline;
        this.receivedFiles = receivedFiles;
        this.throttles = throttles;
        this.text = text;
    }

    /**
     * What comes after the end opens the conversation again.
     *
     * @throws NotFound where it is none of the customer's own
     * @throws Invalid with a pointer to each field at fault
     * @throws Refused where they wrote too much within the hour
     */
    @Atomic
    void reply(SignedInCustomer who, long number, Message message) {
        Followed question = own(who, number);
        check(who, message);
        Words words = new Words(message.text(), null, null, null, receivedFiles.keep(message.files()));
        Added added = appendEntry.append(
                Actor.SYSTEM,
                question.face(),
                Addition.of(EntryKind.CUSTOMER_MESSAGE, words).externalId(externalId(who, message)));
        if (added.anew()) {
            tell(added.conversation());
        }
    }

    /** As a reply, where words may be left out: that it is not solved is enough. */
    @Atomic
    void reopen(SignedInCustomer who, long number, Message message, Locale locale) {
        reply(who, number, message.text().isEmpty() ? message.saying(text.of(locale, "portal.not-solved")) : message);
    }

    /**
     * Begins a conversation.
     *
     * @return its number
     * @throws Invalid with a pointer to each field at fault
     * @throws Refused where they wrote too much within the hour
     */
    @Atomic
    long ask(SignedInCustomer who, Message message, Locale locale) {
        check(who, message);
        String subject = message.subject().isEmpty() ? text.of(locale, "webform.no-subject") : message.subject();
        CustomerDetails customer = new CustomerDetails(null, who.address(), null, locale.getLanguage());
        Words words = new Words(message.text(), null, null, locale.getLanguage(), receivedFiles.keep(message.files()));
        Opened opened = openConversation.open(
                Actor.SYSTEM, Opening.of("web", subject, customer, words, null).externalId(externalId(who, message)));
        if (opened.anew()) {
            tell(opened.id());
        }
        return opened.number();
    }

    /** @throws NotFound where the customer may only read it, or not even that */
    private Followed own(SignedInCustomer who, long number) {
        Followed question = follow.find(who.id(), number);
        if (!question.own()) {
            throw new NotFound();
        }
        return question;
    }

    private void check(SignedInCustomer who, Message message) {
        var faults = message.faults();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (throttles
                .take(new Allowance("portal writes " + who.id().value(), MOST, Duration.ofMinutes(3)))
                .isPresent()) {
            throw Refused.because("portal.fault.too-many", MOST);
        }
    }

    private void tell(ConversationId id) {
        keepTimeline.tell(Actor.SYSTEM, conversations.find(Actor.SYSTEM, id), "portal.event.wrote");
    }

    /** Another customer's form has another one, whatever it claims. */
    private static String externalId(SignedInCustomer who, Message message) {
        String once = message.once().matches("[0-9a-f-]{36}")
                ? message.once()
                : Ids.next().toString();
        return "portal:" + who.id().value() + ":" + once;
    }
}
