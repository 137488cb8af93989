package heed.conversations.disclosures;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.disclosures.Disclosure.Request;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Notes that somebody in a conversation asks for information about a customer. From now on none leaves by a plain reply. */
@Service
class RequestDisclosure {

    private static final int LONGEST = 2000;
    private static final Duration STILL_KNOWN = Duration.ofDays(1);

    private final ConversationDirectory conversations;
    private final Disclosures disclosures;
    private final DisclosureSteps steps;
    private final Companies companies;
    private final Clock clock;

    RequestDisclosure(
            ConversationDirectory conversations,
            Disclosures disclosures,
            DisclosureSteps steps,
            Companies companies,
            Clock clock) {
        this.conversations = conversations;
        this.disclosures = disclosures;
        this.steps = steps;
        this.companies = companies;
        this.clock = clock;
    }

    @Atomic
    Disclosure request(Actor actor, ConversationId id, String kind, String asked) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        Kind read = Kind.of(kind).orElseThrow(() -> Invalid.at("/kind", "disclosures.fault.kind", kind));
        String words = asked.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Invalid.at("/asked", "disclosures.fault.asked", LONGEST);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant due = read.due(now.atZone(companies.company().zone())).toInstant();
        var disclosure = new Disclosure(
                Ids.next(),
                id,
                new Request(read, words, now, actor.name(), due, null),
                null,
                knownAlready(id, now),
                null,
                null,
                1);
        disclosures.add(disclosure);
        steps.told(actor, conversation, disclosure, "requested", words);
        return disclosure;
    }

    /** Who has just shown who they are in this conversation need not do so again. */
    private @Nullable Verification knownAlready(ConversationId conversation, Instant now) {
        return disclosures.of(conversation).stream()
                .map(Disclosure::verification)
                .filter(Objects::nonNull)
                .filter(each -> each.at().isAfter(now.minus(STILL_KNOWN)))
                .max(Comparator.comparing(Verification::at))
                .orElse(null);
    }
}
