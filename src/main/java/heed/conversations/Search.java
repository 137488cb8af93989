package heed.conversations;

import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Column;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what somebody searches for into the conditions of one SQL statement. */
@Component
class Search {

    private static final Pattern AGE = Pattern.compile("([<>]?)(\\d{1,5})(m|min|h|d|w)");
    private static final int MOST_BROKEN = 5000;

    private final CustomerDirectory customers;
    private final StaffDirectory staff;
    private final Queues queues;
    private final StatusLabels labels;
    private final ObjectProvider<DueTimes> dueTimes;
    private final Companies companies;
    private final Clock clock;

    Search(
            CustomerDirectory customers,
            StaffDirectory staff,
            Queues queues,
            StatusLabels labels,
            ObjectProvider<DueTimes> dueTimes,
            Companies companies,
            Clock clock) {
        this.customers = customers;
        this.staff = staff;
        this.queues = queues;
        this.labels = labels;
        this.dueTimes = dueTimes;
        this.companies = companies;
        this.clock = clock;
    }

    /** @throws Invalid at {@code /q} where an operator has a value that it does not know */
    Conditions conditions(Actor actor, String text) {
        var conditions = new Conditions();
        for (SearchTerm term : SearchTerm.parse(text)) {
            conditions.negate(term.not());
            add(conditions, actor, term);
        }
        return conditions;
    }

    private void add(Conditions to, Actor actor, SearchTerm term) {
        String value = term.value();
        switch (term.operator()) {
            case "" -> words(to, value);
            case "is" -> is(to, actor, value.toLowerCase(Locale.ROOT));
            case "from" -> to.add("c.customer = any(?)", ids(customers.matching(value)));
            case "to" ->
                to.add(
                        "c.customer = any(?) and exists (select 1 from conversations.entry r"
                                + " where r.conversation = c.id and r.kind = 'reply')",
                        ids(customers.matching(value)));
            case "queue" -> to.add("c.queue = ?", value.toLowerCase(Locale.ROOT));
            case "tag" -> to.add("c.tags @> array[cast(? as text)]", value.toLowerCase(Locale.ROOT));
            case "status" -> status(to, term);
            case "channel" ->
                to.add(
                        "c.channel = ?",
                        Channel.of(value).orElseThrow(() -> unknown(term)).key());
            case "priority" ->
                to.add(
                        "c.priority = ?",
                        Priority.of(value).orElseThrow(() -> unknown(term)).key());
            case "language" -> to.add("c.language = ?", value.toLowerCase(Locale.ROOT));
            case "number" -> to.add("c.number = ?", number(value, term));
            case "assignee" -> assignee(to, actor, value);
            case "has" -> {
                if (!value.equalsIgnoreCase("attachment")) {
                    throw unknown(term);
                }
                to.add("c.has_attachment");
            }
            case "before" -> to.add("c.opened_at < ?", Column.of(day(value, term)));
            case "after" -> to.add("c.opened_at >= ?", Column.of(day(value, term)));
            case "waiting" -> waiting(to, term);
            case "breached" -> breached(to);
            default -> throw unknown(term);
        }
    }

    private void words(Conditions to, String words) {
        if (words.matches("#?\\d{1,15}")) {
            to.add(
                    "(c.number = ? or c.id in (select e.conversation from conversations.entry e"
                            + " where e.words @@ conversations.wanted(?)))",
                    Long.parseLong(words.replace("#", "")),
                    words.replace("#", ""));
            return;
        }
        to.add(
                "(c.id in (select e.conversation from conversations.entry e where e.words @@ conversations.wanted(?))"
                        + " or c.customer = any(?))",
                words,
                ids(customers.matching(words.replace("\"", ""))));
    }

    /** A status, or one of the company's own names for one. */
    private void status(Conditions to, SearchTerm term) {
        String key = term.value().toLowerCase(Locale.ROOT);
        if (Status.of(key).isPresent()) {
            to.add("c.status = ?", key);
        } else {
            to.add(
                    "c.label = ?",
                    labels.find(key).orElseThrow(() -> unknown(term)).key());
        }
    }

    private void is(Conditions to, Actor actor, String value) {
        switch (value) {
            case "open" -> to.add("c.status not in ('resolved', 'closed')");
            case "done" -> to.add("c.status in ('resolved', 'closed')");
            case "waiting" -> to.add("c.status in ('waiting-customer', 'waiting-third-party', 'snoozed')");
            case "unanswered" -> to.add("c.waiting_since is not null");
            case "unassigned" -> to.add("c.assignee is null");
            case "mine" -> assignee(to, actor, "me");
            default ->
                to.add(
                        "c.status = ?",
                        Status.of(value).orElseThrow(() -> unknown("is", value)).key());
        }
    }

    private void assignee(Conditions to, Actor actor, String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "me" ->
                to.add(
                        "c.assignee = cast(? as uuid)",
                        String.valueOf(actor.staff()).replace("null", NOBODY));
            case "none", "nobody" -> to.add("c.assignee is null");
            default -> to.add("c.assignee = any(?)", (Object) colleagues(value.toLowerCase(Locale.ROOT)));
        }
    }

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private UUID[] colleagues(String words) {
        Set<UUID> found = queues.all().stream()
                .flatMap(queue -> staff.whoMayAnswer(queue.key()).stream())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(words)
                        || each.id().value().toString().equals(words))
                .map(StaffDirectory.Colleague::id)
                .map(StaffId::value)
                .collect(Collectors.toSet());
        return found.toArray(UUID[]::new);
    }

    private void waiting(Conditions to, SearchTerm term) {
        Matcher age = AGE.matcher(term.value());
        if (!age.matches()) {
            throw unknown(term);
        }
        long many = Long.parseLong(age.group(2));
        Duration duration = switch (age.group(3)) {
            case "h" -> Duration.ofHours(many);
            case "d" -> Duration.ofDays(many);
            case "w" -> Duration.ofDays(7 * many);
            default -> Duration.ofMinutes(many);
        };
        String than = age.group(1).equals("<") ? ">" : "<=";
        to.add(
                "(c.status not in ('resolved', 'closed') and c.waiting_since " + than + " ?)",
                Column.of(clock.instant().minus(duration)));
    }

    private void breached(Conditions to) {
        List<UUID> broken = dueTimes.stream()
                .flatMap(each -> each.broken(MOST_BROKEN).stream())
                .map(ConversationId::value)
                .toList();
        to.add("c.id = any(?)", (Object) broken.toArray(UUID[]::new));
    }

    private static Object ids(Collection<heed.parties.CustomerId> ids) {
        return CustomerId.values(ids);
    }

    private static long number(String value, SearchTerm term) {
        try {
            return Long.parseLong(value.replace("#", ""));
        } catch (NumberFormatException none) {
            throw unknown(term);
        }
    }

    private Instant day(String value, SearchTerm term) {
        try {
            return value.contains("T")
                    ? java.time.OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value)
                            .atStartOfDay(companies.company().zone())
                            .toInstant();
        } catch (DateTimeException none) {
            throw unknown(term);
        }
    }

    private static Invalid unknown(SearchTerm term) {
        return unknown(term.operator(), term.value());
    }

    private static Invalid unknown(String operator, String value) {
        return Invalid.at("/q", "conversations.fault.search", operator + ":" + value);
    }
}
