package heed.conversations.disclosures;

import heed.conversations.KnownConversation;
import heed.conversations.disclosures.Disclosure.Pause;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.identity.OwnAddress;
import heed.identity.Secrets;
import heed.identity.StaffMail;
import heed.parties.CustomerDirectory;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Companies;
import heed.web.Language;
import heed.web.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends a link to an address on file, never to one that came with the request. The clock waits until it is opened. */
@Service
class SendVerificationLink {

    /** An address that is younger than this before the conversation began may be the requester's own claim. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private static final Duration VALID = Duration.ofHours(1);
    private static final Duration SPAN = Duration.ofDays(1);
    private static final int MOST = 5;

    private final DisclosureSteps steps;
    private final DisclosureLinks links;
    private final CustomerDirectory customers;
    private final StaffMail mail;
    private final Companies companies;
    private final Text text;
    private final OwnAddress address;
    private final Clock clock;

    SendVerificationLink(
            DisclosureSteps steps,
            DisclosureLinks links,
            CustomerDirectory customers,
            StaffMail mail,
            Companies companies,
            Text text,
            OwnAddress address,
            Clock clock) {
        this.steps = steps;
        this.links = links;
        this.customers = customers;
        this.mail = mail;
        this.companies = companies;
        this.text = text;
        this.address = address;
        this.clock = clock;
    }

    /** To where a link may be sent: what led to this customer before the conversation began. */
    List<String> addresses(KnownConversation conversation) {
        return onFile(conversation, "email");
    }

    /** On which numbers the customer may be called back. */
    List<String> phones(KnownConversation conversation) {
        return onFile(conversation, "phone");
    }

    private List<String> onFile(KnownConversation conversation, String kind) {
        return customers.onFile(
                conversation.customer(), kind, conversation.openedAt().minus(SETTLED));
    }

    @Atomic
    Disclosure send(Actor actor, UUID id, String to) {
        AtHand at = steps.find(actor, id);
        DisclosureSteps.refuse(at.disclosure().missingToVerify());
        if (!addresses(at.conversation()).contains(to)) {
            throw Invalid.at("/address", "disclosures.fault.address");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!mail.possible()) {
            throw Refused.because("disclosures.fault.no-mail");
        }
        if (links.sentSince(id, now.minus(SPAN)) >= MOST) {
            throw Refused.because("disclosures.fault.links", MOST);
        }
        String secret = Secrets.random();
        links.add(Secrets.hash(secret), id, to, now, now.plus(VALID));
        Locale locale = Language.of(at.conversation().language()).locale();
        mail.send(
                to,
                text.of(locale, "disclosures.link.subject", companies.company().name()),
                text.of(locale, "disclosures.link.text", companies.company().name(), address.of("/verify/" + secret)));
        Disclosure waiting = at.disclosure().paused(new Pause(now, text.of(locale, "disclosures.pause.link", to)));
        steps.taken(actor, at, waiting, "link-sent", to);
        return waiting;
    }
}
