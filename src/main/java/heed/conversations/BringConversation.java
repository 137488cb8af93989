package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.conversations.Conversation.Latest;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.web.Companies;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Takes in a conversation that took place elsewhere, as it was: at its own times, without a mail, a rule, a notice or a
 * measurement, because nothing of it happens now.
 */
@Service
public class BringConversation {

    private final Conversations conversations;
    private final Entries entries;
    private final Observers observers;
    private final Companies companies;
    private final LiveNews news;
    private final Clock clock;

    BringConversation(
            Conversations conversations,
            Entries entries,
            Observers observers,
            Companies companies,
            LiveNews news,
            Clock clock) {
        this.conversations = conversations;
        this.entries = entries;
        this.observers = observers;
        this.companies = companies;
        this.news = news;
        this.clock = clock;
    }

    /**
     * One that was brought before gets what was said since. What staff decide about it follows the other system only while nobody
     * has worked on it here.
     *
     * @param version that it had when it was brought last, 0 where it never was
     */
    @Atomic
    public BroughtConversation bring(Actor actor, FormerConversation former, int version) {
        actor.require(Right.IMPORT);
        actor.require(Right.CONVERSATIONS_OPEN, former.queue());
        return conversations
                .findByExternalId(former.externalId())
                .flatMap(known -> conversations.findForUpdate(known.id()))
                .map(known -> prolong(actor, known, former, version))
                .orElseGet(() -> begin(actor, former));
    }

    private BroughtConversation begin(Actor actor, FormerConversation former) {
        Conversation blank = FormerWords.blank(
                former,
                Objects.requireNonNullElse(
                        former.language(), companies.company().language()));
        List<Entry> all = FormerWords.entries(blank, former.entries());
        Latest latest = FormerWords.latest(null, all, FormerWords.waitingSince(former));
        Conversation begun =
                conversations.add(blank.with(latest), former.externalId()).orElseThrow();
        // What people look for an old conversation by stands among the words of its first entry.
        entries.add(
                all.getFirst(),
                former.subject() + "\n" + former.number(),
                former.entries().getFirst().externalId());
        for (int n = 1; n < all.size(); n++) {
            entries.add(all.get(n), "", former.entries().get(n).externalId());
        }
        List<String> from = List.of(former.system(), former.number());
        entries.add(Events.entry(actor, begun.id(), begun.language(), "brought", from, now()), "", null);
        observers.brought(actor, begun, null, now());
        news.tell("inbox");
        return new BroughtConversation(begun.id(), begun.number(), begun.version(), true, all.size(), true);
    }

    private BroughtConversation prolong(Actor actor, Conversation before, FormerConversation former, int version) {
        List<FormerEntry> unknown = former.entries().stream()
                .filter(each ->
                        entries.findByExternalId(before.id(), each.externalId()).isEmpty())
                .toList();
        boolean untouched = before.version() == version;
        Handling handling = untouched ? FormerWords.handling(former) : before.handling();
        if (unknown.isEmpty() && handling.equals(before.handling())) {
            return new BroughtConversation(before.id(), before.number(), before.version(), false, 0, untouched);
        }
        List<Entry> more = FormerWords.entries(before, unknown);
        for (int n = 0; n < more.size(); n++) {
            entries.add(more.get(n), "", unknown.get(n).externalId());
        }
        Instant waiting =
                untouched ? FormerWords.waitingSince(former) : before.latest().waitingSince();
        Conversation after = before.with(handling).with(FormerWords.latest(before.latest(), more, waiting));
        conversations.save(after);
        observers.brought(actor, after, before, now());
        news.tell("inbox");
        news.tell("conversation:" + after.id().value());
        return new BroughtConversation(after.id(), after.number(), after.version() + 1, false, more.size(), untouched);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
