package heed.conversations;

import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people whom a search names: customers by a part of their name, address or number, and colleagues. */
@Component
class SearchedPeople {

    /** What more customers have in common than these is asked of each conversation instead of being listed. */
    private static final int MOST_CUSTOMERS = 2000;

    /** Beside other words: each conversation of these customers is asked for the others. */
    private static final int MOST_BESIDE = 200;

    private static final int SHORTEST_PART = 3;
    private static final UUID NOBODY = new UUID(0, 0);

    private final CustomerDirectory customers;
    private final StaffDirectory staff;
    private final Entries entries;
    private final KnownWords words;

    SearchedPeople(CustomerDirectory customers, StaffDirectory staff, Entries entries, KnownWords words) {
        this.customers = customers;
        this.staff = staff;
        this.entries = entries;
        this.words = words;
    }

    void from(Conditions to, String who) {
        customers
                .matching(who, MOST_CUSTOMERS)
                .ifPresentOrElse(
                        found -> to.add("c.customer = any(?)", (Object) CustomerId.values(found)),
                        () -> to.sieve(some -> theirs(some, who)));
    }

    /** Those whom we have answered, or to whom we wrote first. */
    void to(Conditions to, String who) {
        String answered = "exists (select from conversations.entry r where r.conversation = c.id and r.kind = 'reply')";
        customers
                .matching(who, MOST_CUSTOMERS)
                .ifPresentOrElse(
                        found -> to.add("c.customer = any(?) and " + answered, (Object) CustomerId.values(found)),
                        () -> to.sieve(some -> entries.answered(theirs(some, who))));
    }

    /** A word of the search: said, or part of who the customer is, or a conversation's number. */
    void word(Conditions to, String word, boolean phrase, boolean alone) {
        Optional<Collection<CustomerId>> found = word.codePointCount(0, word.length()) < SHORTEST_PART
                ? Optional.of(List.of())
                : customers.matching(word, alone ? MOST_CUSTOMERS : MOST_BESIDE);
        if (found.isEmpty()) {
            to.crowd(word);
        }
        to.want(new Wanted(
                word,
                phrase,
                phrase ? words.queryOfPhrase(word) : words.queryOf(word),
                List.of(CustomerId.values(found.orElse(List.of()))),
                number(word)));
    }

    void assignee(Conditions to, Actor actor, String who) {
        switch (who) {
            case "me" -> to.add("c.assignee = ?", self(actor));
            case "none", "nobody" -> to.add("c.assignee is null");
            default ->
                to.add("c.assignee = any(?)", (Object)
                        staff.named(who).stream().map(StaffId::value).toArray(UUID[]::new));
        }
    }

    /** Those that the searcher watches. */
    void watched(Conditions to, Actor actor) {
        to.add("c.id in (select w.conversation from conversations.watcher w where w.staff = ?)", self(actor));
    }

    /** Those where a note calls the searcher. */
    void mentioned(Conditions to, Actor actor) {
        to.add("c.id in (select m.conversation from conversations.mention m where m.staff = ?)", self(actor));
    }

    private static UUID self(Actor actor) {
        return Objects.requireNonNullElse(actor.staff(), NOBODY);
    }

    private Set<ConversationId> theirs(Collection<Conversation> some, String who) {
        Set<CustomerId> ids = some.stream().map(Conversation::customer).collect(Collectors.toSet());
        Set<CustomerId> found = Set.copyOf(customers.matchingAmong(ids, who));
        return some.stream()
                .filter(each -> found.contains(each.customer()))
                .map(Conversation::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Long number(String word) {
        return word.matches("[0-9]{1,15}") ? Long.valueOf(word) : null;
    }
}
