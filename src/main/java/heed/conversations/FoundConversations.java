package heed.conversations;

import heed.conversations.Saying.Question;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Invalid;
import heed.platform.Remembering;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of conversations, with the search, the place in the list and the reader's queues inside the SQL. */
@Repository
class FoundConversations {

    /** Nobody reads further: where there are more, counts say so many. */
    static final int MOST_COUNTED = 1000;

    private static final String MOST_TIME = "4s";
    private static final int FIRST_SIEVED = 200;
    private static final int MOST_SIEVED = 6400;
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

    /** Microseconds at 1,000,000 conversations: to look for words in one of them, to read of a word's index, to fetch one. */
    private static final double PROBE = 13;

    private static final double POSTING = 0.4;
    private static final double LOOKUP = 6;

    private static final double RARE = 2000;

    private final JdbcClient db;
    private final Remembering remembering;
    private final TransactionTemplate reading;
    private final Clock clock;

    FoundConversations(JdbcClient db, PlatformTransactionManager transactions, Remembering remembering, Clock clock) {
        this.db = db;
        this.remembering = remembering;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * @param from where the list goes on, null at its start
     * @throws Invalid at {@code /q} where the search takes too long
     */
    List<Conversation> page(
            Actor actor, View view, ListOrder order, Conditions search, @Nullable ListPlace from, int limit) {
        narrow(actor, view, search);
        var way = new Way(order, from != null && from.back());
        List<Conversation> found = inTime(
                () -> search.sieves().isEmpty() ? rows(way, search, from, limit) : sieved(way, search, from, limit));
        return way.back() ? found.reversed() : found;
    }

    /** In which order the rows are read; backwards where the page before is asked for. */
    private record Way(ListOrder order, boolean back) {

        String by() {
            return order.by(back);
        }

        ListPlace place(Conversation found) {
            return order.place(found, back);
        }

        boolean newestFirst() {
            return order == ListOrder.NEWEST && !back;
        }
    }

    /** How many stand in each view, up to {@link #MOST_COUNTED}: read from the indexes of what still asks for work alone. */
    Counts counts(Actor actor) {
        return remembering.whileReading(new CountsOf(actor.id()), () -> count(actor));
    }

    private Counts count(Actor actor) {
        var values = new ArrayList<Object>();
        String sql = java.util.stream.Stream.of(View.MINE, View.NOBODY, View.WAITING)
                .map(view -> {
                    var in = new Conditions();
                    narrow(actor, view, in);
                    values.addAll(in.values());
                    return counted(in, MOST_COUNTED) + " as " + view.key();
                })
                .collect(java.util.stream.Collectors.joining(", ", "select ", ""));
        return db.sql(sql)
                .params(values)
                .query((row, _) -> new Counts(row.getLong("mine"), row.getLong("nobody"), row.getLong("waiting")))
                .single();
    }

    private record CountsOf(@Nullable StaffId staff) {}

    record Counts(long mine, long nobody, long waiting) {}

    /** How many there are, up to the most that anybody wants to know. */
    int count(Actor actor, View view, Conditions search, int most) {
        narrow(actor, view, search);
        return inTime(() -> {
            if (!search.sieves().isEmpty()) {
                return sieved(new Way(view.order(), false), search, null, most).size();
            }
            Conditions all = search.copy();
            search.words().forEach(each -> Saying.holds(each, all));
            return db.sql("select " + counted(all, most))
                    .params(all.values())
                    .query((row, _) -> row.getInt(1))
                    .single();
        });
    }

    private static String counted(Conditions in, int most) {
        return "(select count(*) from (select from conversations.conversation c where " + in.sql() + " limit " + most
                + ") n)";
    }

    /** Ever longer pieces of the list, until enough has come through all sieves. */
    private List<Conversation> sieved(Way way, Conditions search, @Nullable ListPlace from, int limit) {
        var kept = new ArrayList<Conversation>();
        int many = FIRST_SIEVED;
        @Nullable ListPlace place = from;
        while (kept.size() < limit) {
            List<Conversation> some = rows(way, search, place, many);
            List<Conversation> through = some;
            for (Sieve sieve : search.sieves()) {
                through = sieve.keep(through);
            }
            kept.addAll(through);
            if (some.size() < many) {
                break;
            }
            place = way.place(some.getLast());
            many = Math.min(MOST_SIEVED, many * 2);
        }
        return List.copyOf(kept.subList(0, Math.min(limit, kept.size())));
    }

    private List<Conversation> rows(Way way, Conditions search, @Nullable ListPlace from, int limit) {
        Conditions here = search.copy();
        if (from != null && !from.isEnd()) {
            way.order().behind(from, here);
        }
        String order = " order by " + way.by() + " limit " + limit;
        List<Wanted> words = search.words();
        if (words.isEmpty()) {
            return read(Saying.question(here), order);
        }
        List<Conversation> said =
                way.newestFirst() ? said(here, words, from, order, limit) : read(Saying.asked(here, words), order);
        return words.stream().anyMatch(Wanted::elsewhere)
                ? merged(way, List.of(said, read(Saying.elsewhere(here, words), order)), limit)
                : said;
    }

    /** How many conversations it takes to fill the page decides whether to begin with the newest ones or with the words. */
    private List<Conversation> said(
            Conditions here, List<Wanted> words, @Nullable ListPlace after, String order, int limit) {
        double all = expected("conversations.conversation", List.of());
        double saying = expected(Saying.said(words));
        double fit = expected("conversations.conversation c where " + here.sql(), here.values());
        double postings = words.size() == 1
                ? saying
                : words.stream()
                        .mapToDouble(each -> expected(Saying.said(List.of(each))))
                        .sum();
        double walk = Math.min(fit, limit * all / saying) * PROBE;
        double gather = postings * POSTING + Math.min(saying, limit * all / fit) * LOOKUP;
        return walk < gather
                ? read(Saying.walked(here, words), order)
                : gathered(here, words, after, limit, saying < RARE);
    }

    private double expected(Question question) {
        return expected(question.sql(), question.values());
    }

    /** What PostgreSQL's own planner expects to find, at least one. */
    private double expected(String from, List<Object> values) {
        String plan = db.sql("explain (format json) select from " + from)
                .params(values)
                .query((row, _) -> row.getString(1))
                .single();
        Matcher rows = PLAN_ROWS.matcher(plan);
        return rows.find() ? Math.max(1, Double.parseDouble(rows.group(1))) : 1;
    }

    /** Of two months first: where they fill the page, the rest of a frequent word is not read. */
    private List<Conversation> gathered(
            Conditions here, List<Wanted> words, @Nullable ListPlace after, int limit, boolean rare) {
        Instant until = after == null ? clock.instant() : Instant.parse(after.at());
        String order = " order by found.last_entry_at desc, found.conversation desc limit " + limit;
        YearMonth month = YearMonth.from(until.atOffset(ZoneOffset.UTC));
        List<Conversation> recent =
                rare ? List.of() : read(Saying.gathered(here, words, List.of(month, month.minusMonths(1))), order);
        return recent.size() == limit ? recent : read(Saying.gathered(here, words, List.of()), order);
    }

    private List<Conversation> read(Question question, String order) {
        return db.sql(question.sql() + order)
                .params(question.values())
                .query((row, _) -> Conversations.toConversation(row))
                .list();
    }

    private static List<Conversation> merged(Way way, List<List<Conversation>> lists, int limit) {
        var each = new LinkedHashMap<ConversationId, Conversation>();
        lists.stream().flatMap(Collection::stream).forEach(found -> each.putIfAbsent(found.id(), found));
        return each.values().stream()
                .sorted(way.order().comparator(way.back()))
                .limit(limit)
                .toList();
    }

    /** Planned anew for each search, because the right way depends on how frequent its words are; ended when it takes too long. */
    private <T> T inTime(Supplier<T> question) {
        try {
            return reading.execute(status -> {
                if (status.isNewTransaction()) {
                    db.sql(
                                    "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('statement_timeout', ?, true)")
                            .param(MOST_TIME)
                            .query()
                            .singleRow();
                }
                return question.get();
            });
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException sql && "57014".equals(sql.getSQLState())) {
                throw Invalid.at("/q", "conversations.fault.search-long");
            }
            throw failed;
        }
    }

    private static void narrow(Actor actor, View view, Conditions to) {
        to.negate(false);
        to.add("c.merged_into is null");
        Set<String> queues = actor.queuesFor(Right.CONVERSATIONS_READ);
        if (queues != null) {
            to.add("c.queue = any(?)", (Object) Column.of(queues));
        }
        Set<String> noted = actor.queuesFor(Right.NOTES_READ);
        if (noted != null && (queues == null || !noted.containsAll(queues))) {
            to.words().forEach(each -> Saying.heard(each, noted, to));
            to.negate(true);
            to.unwanted().forEach(each -> Saying.holdsAloud(each, noted, to));
        } else {
            to.negate(true);
            to.unwanted().forEach(each -> Saying.holds(each, to));
        }
        to.negate(false);
        switch (view) {
            case MINE -> to.add("c.assignee = cast(? as uuid) and c.status = 'open'", me(actor));
            case NOBODY -> to.add("c.assignee is null and c.status = 'open'");
            case WAITING -> to.add("c.status in ('waiting-customer', 'waiting-third-party', 'snoozed')");
            case DRAFTS ->
                to.add(
                        "c.id in (select d.conversation from conversations.draft d where d.staff = cast(? as uuid))",
                        me(actor));
            case UNANSWERED -> to.add("c.waiting_since is not null and c.status not in ('resolved', 'closed')");
            case ALL -> {}
        }
    }

    private static String me(Actor actor) {
        return actor.staff() == null
                ? "00000000-0000-0000-0000-000000000000"
                : actor.staff().toString();
    }
}
