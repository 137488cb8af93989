package heed.conversations.disclosures;

import heed.conversations.Addition;
import heed.conversations.AppendEntry;
import heed.conversations.EntryKind;
import heed.conversations.Words;
import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells the information, as a reply to the customer. There is no other way out while a disclosure is open. */
@Service
class ReleaseDisclosure {

    private static final int LONGEST = 500;

    private final DisclosureSteps steps;
    private final Disclosures disclosures;
    private final AppendEntry appendEntry;
    private final Companies companies;
    private final Clock clock;

    ReleaseDisclosure(
            DisclosureSteps steps, Disclosures disclosures, AppendEntry appendEntry, Companies companies, Clock clock) {
        this.steps = steps;
        this.disclosures = disclosures;
        this.appendEntry = appendEntry;
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * @param items what is disclosed, in a few words, for the record
     * @param reply the information itself, in Markdown
     */
    @Atomic
    Disclosure release(Actor actor, UUID id, String items, String reply) {
        AtHand at = steps.find(actor, id);
        AssuranceRequired.check(at.disclosure());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), companies.company().zone());
        DisclosureSteps.refuse(at.disclosure().missingToRelease(actor.id(), today));
        check(items);
        return end(actor, at, true, items, reply, "released");
    }

    /** @param reason told to the requester as the reply says it, and kept for the record */
    @Atomic
    Disclosure decline(Actor actor, UUID id, String reason, String reply) {
        AtHand at = steps.find(actor, id);
        DisclosureSteps.refuse(at.disclosure().missingToGoOn());
        check(reason);
        return end(actor, at, false, reason, reply, "refused");
    }

    private static void check(String told) {
        if (told.isBlank() || told.length() > LONGEST) {
            throw Invalid.at("/told", "disclosures.fault.told", LONGEST);
        }
    }

    /** Ended first: a reply is held back as long as the disclosure is open. */
    private Disclosure end(Actor actor, AtHand at, boolean released, String told, String reply, String step) {
        if (reply.isBlank()) {
            throw Invalid.at("/reply", "disclosures.fault.reply");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Disclosure resumed = at.disclosure().resumed(now);
        var ending = new Ending(released, told.strip(), null, actor.id(), actor.name(), now);
        disclosures.save(resumed.ended(ending));
        UUID entry = appendEntry
                .append(actor, at.conversation().id(), Addition.of(EntryKind.REPLY, Words.of(reply)))
                .entry()
                .value();
        Disclosure ended =
                resumed.ended(new Ending(released, ending.told(), entry, ending.by(), ending.name(), ending.at()));
        steps.taken(actor, at, ended, step, ending.told());
        return ended;
    }
}
