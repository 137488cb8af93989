package heed.conversations;

import heed.identity.Actor;
import heed.platform.Column;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what somebody searches for into the conditions of one SQL statement. */
@Component
class Search {

    private static final int MOST_LETTERS = 500;
    private static final int MOST_TERMS = 25;
    private static final int MOST_BROKEN = 1000;

    private final SearchedPeople people;
    private final StatusLabels labels;
    private final KnownTags tags;
    private final ObjectProvider<DueTimes> dueTimes;
    private final ObjectProvider<SearchOperator> operators;
    private final ObjectProvider<FormerNumbers> formerNumbers;
    private final Companies companies;
    private final Clock clock;

    Search(
            SearchedPeople people,
            StatusLabels labels,
            KnownTags tags,
            ObjectProvider<DueTimes> dueTimes,
            ObjectProvider<SearchOperator> operators,
            ObjectProvider<FormerNumbers> formerNumbers,
            Companies companies,
            Clock clock) {
        this.people = people;
        this.labels = labels;
        this.tags = tags;
        this.dueTimes = dueTimes;
        this.operators = operators;
        this.formerNumbers = formerNumbers;
        this.companies = companies;
        this.clock = clock;
    }

    /** @throws Invalid at {@code /q} where an operator has a value that it does not know */
    Conditions conditions(Actor actor, String text) {
        List<SearchTerm> terms = SearchTerm.parse(
                text, operators.stream().map(SearchOperator::name).collect(Collectors.toSet()));
        if (text.length() > MOST_LETTERS || terms.size() > MOST_TERMS) {
            throw Invalid.at("/q", "conversations.fault.search-size", MOST_LETTERS, MOST_TERMS);
        }
        var conditions = new Conditions();
        boolean alone = terms.stream().filter(SearchTerm::said).count() == 1;
        for (SearchTerm term : terms) {
            conditions.negate(term.not());
            add(conditions, actor, term, alone);
        }
        return conditions;
    }

    private void add(Conditions to, Actor actor, SearchTerm term, boolean alone) {
        String value = term.value().toLowerCase(Locale.ROOT);
        if (value.isEmpty() && !term.operator().equals("breached")) {
            throw unknown(term);
        }
        switch (term.operator()) {
            case "" -> word(to, term, alone);
            case "is" -> is(to, actor, term);
            case "from" -> people.from(to, value);
            case "to" -> people.to(to, value);
            case "queue" -> to.add("c.queue = ?", value);
            case "tag" -> to.add("c.tags @> array[cast(? as text)]", tags.present(value));
            case "status" -> status(to, term, value);
            case "channel" ->
                to.add("c.channel = ?", known(term, Channel.of(value)).key());
            case "priority" ->
                to.add("c.priority = ?", known(term, Priority.of(value)).key());
            case "language" -> to.add("c.language = ?", value);
            case "number" -> to.add("c.number = ?", number(term));
            case "assignee" -> people.assignee(to, actor, value);
            case "has" -> has(to, term);
            case "before" -> to.add("c.opened_at < ?", Column.of(day(term)));
            case "after" -> after(to, term);
            case "waiting" -> waiting(to, term);
            case "breached" -> breached(to, term);
            default -> elsewhere(to, term);
        }
    }

    private void elsewhere(Conditions to, SearchTerm term) {
        SearchOperator.Asked asked = known(
                term,
                operators.stream()
                        .filter(each -> each.name().equals(term.name()))
                        .flatMap(each -> each.asked(term.part(), term.value()).stream())
                        .findFirst());
        to.add(asked.sql(), asked.values().toArray());
    }

    private void word(Conditions to, SearchTerm term, boolean alone) {
        if (term.value().matches("#[0-9]{1,15}")) {
            numbered(to, number(term));
        } else {
            people.word(to, term.words(), term.phrase(), alone);
        }
    }

    /** As people call it here, or called it in the system that it was brought from. */
    private void numbered(Conditions to, long number) {
        UUID[] former = formerNumbers.stream()
                .flatMap(each -> each.called(Long.toString(number)).stream())
                .map(ConversationId::value)
                .toArray(UUID[]::new);
        if (former.length == 0) {
            to.add("c.number = ?", number);
        } else {
            to.add("(c.number = ? or c.id = any(?))", number, former);
        }
    }

    /** A status, or one of the company's own names for one. */
    private void status(Conditions to, SearchTerm term, String key) {
        if (Status.of(key).isPresent()) {
            to.add("c.status = ?", key);
        } else {
            to.add("c.label = ?", known(term, labels.find(key)).key());
        }
    }

    private void is(Conditions to, Actor actor, SearchTerm term) {
        String value = term.value().toLowerCase(Locale.ROOT);
        switch (value) {
            case "open" -> to.add("c.status not in ('resolved', 'closed')");
            case "done" -> to.add("c.status in ('resolved', 'closed')");
            case "waiting" -> to.add("c.status in ('waiting-customer', 'waiting-third-party', 'snoozed')");
            case "unanswered" -> to.add("c.status not in ('resolved', 'closed') and c.waiting_since is not null");
            case "unassigned" -> to.add("c.assignee is null");
            case "mine" -> people.assignee(to, actor, "me");
            case "watched" -> people.watched(to, actor);
            case "mentioned" -> people.mentioned(to, actor);
            default -> to.add("c.status = ?", known(term, Status.of(value)).key());
        }
    }

    private static void has(Conditions to, SearchTerm term) {
        if (!term.value().equalsIgnoreCase("attachment")) {
            throw unknown(term);
        }
        to.add("c.has_attachment");
    }

    /** What was begun after that day has moved after it too, which is what the list's index knows. */
    private void after(Conditions to, SearchTerm term) {
        Instant day = day(term);
        to.add("c.opened_at >= ? and c.last_entry_at >= ?", Column.of(day), Column.of(day));
    }

    private void waiting(Conditions to, SearchTerm term) {
        SearchedTimes.Age age = known(term, SearchedTimes.age(term.value()));
        to.add(
                "c.status not in ('resolved', 'closed') and c.waiting_since " + (age.longer() ? "<=" : ">") + " ?",
                Column.of(clock.instant().minus(age.age())));
    }

    private void breached(Conditions to, SearchTerm term) {
        switch (term.value().toLowerCase(Locale.ROOT)) {
            case "", "yes" -> broken(to);
            case "no" -> {
                to.negate(!term.not());
                broken(to);
            }
            default -> throw unknown(term);
        }
    }

    /** Few are named; many are asked for while the list is read. */
    private void broken(Conditions to) {
        var broken = new ArrayList<UUID>();
        dueTimes.stream().forEach(each -> each.broken(MOST_BROKEN + 1).forEach(id -> broken.add(id.value())));
        if (broken.size() <= MOST_BROKEN) {
            to.add("c.id = any(?)", (Object) broken.toArray(UUID[]::new));
            return;
        }
        to.sieve(some -> {
            Set<ConversationId> found = new HashSet<>();
            List<ConversationId> ids = some.stream().map(Conversation::id).toList();
            dueTimes.stream().forEach(each -> found.addAll(each.brokenAmong(ids)));
            return found;
        });
    }

    private static long number(SearchTerm term) {
        String digits = term.value().replace("#", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw unknown(term);
        }
        return Long.parseLong(digits);
    }

    private Instant day(SearchTerm term) {
        return known(term, SearchedTimes.day(term.value(), companies.company().zone()));
    }

    private static <T> T known(SearchTerm term, Optional<T> value) {
        return value.orElseThrow(() -> unknown(term));
    }

    private static Invalid unknown(SearchTerm term) {
        return Invalid.at("/q", "conversations.fault.search", term.text());
    }
}
