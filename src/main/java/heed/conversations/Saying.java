package heed.conversations;

import heed.platform.Column;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts wanted words into SQL: over {@code s}, all that was said in one conversation, and over the conversation {@code c}. */
final class Saying {

    private static final String SELECT = "select " + Conversations.COLUMNS + " from ";
    /** Merged and split conversations are few, so only where there are some is the whole timeline asked. */
    private static final String PHRASE = """
            exists (select from conversations.entry e
                     where e.conversation = c.id and e.words @@ conversations.wanted_phrase(?)
                       and not exists (select from conversations.moved_entry m where m.entry = e.id))
             or (exists (select from conversations.conversation m where m.merged_into = c.id)
                 or exists (select from conversations.moved_entry m where m.into_conversation = c.id))
                and exists (select from conversations.entry e
                             where e.id in (select conversations.timeline(c.id))
                               and e.words @@ conversations.wanted_phrase(?))""";

    /** The place of a {@link Wanted#query}. */
    static final String QUERY = "cast(? as tsquery)";

    private Saying() {}

    /** A statement but for its order, and what its places hold. */
    record Question(String sql, List<Object> values) {}

    /**
     * From the words to their conversations: the narrow rows are put in order before the first conversation is
     * fetched.
     *
     * @param months in which the conversations moved last, none for any
     */
    static Question gathered(Conditions here, List<Wanted> words, List<YearMonth> months) {
        var saying = new Conditions();
        if (months.isEmpty()) {
            saying.add("s.words @@ (" + all(words) + ")", queries(words));
        } else {
            var values = new ArrayList<Object>(List.of(queries(words)));
            values.add(months.stream().map(month -> "'~" + month + "'").collect(Collectors.joining(" | ")));
            saying.add("s.words @@ (" + all(words) + " && cast(? as tsquery))", values.toArray());
        }
        Conditions fit = here.copy();
        phrases(words, fit);
        var values = new ArrayList<>(saying.values());
        values.addAll(fit.values());
        return new Question(SELECT + """
                        (select s.conversation, s.last_entry_at from conversations.said s where %s
                          order by s.last_entry_at desc, s.conversation desc offset 0) found
                        cross join lateral (
                            select * from conversations.conversation c where c.id = found.conversation and %s offset 0) c
                        """.formatted(saying.sql(), fit.sql()), values);
    }

    /** From the newest conversation on, each asked whether the words were said. */
    static Question walked(Conditions here, List<Wanted> words) {
        return asked(here, words, " offset 0");
    }

    /** Whichever way PostgreSQL finds best. */
    static Question asked(Conditions here, List<Wanted> words) {
        return asked(here, words, "");
    }

    private static Question asked(Conditions here, List<Wanted> words, String fence) {
        Conditions fit = here.copy();
        fit.add(
                "exists (select from conversations.said s where s.conversation = c.id and s.words @@ (" + all(words)
                        + ")" + fence + ")",
                queries(words));
        phrases(words, fit);
        return question(fit);
    }

    /**
     * Each word is said or is part of who the customer is, and one of them is the latter, so that the customers lead the way to
     * the conversations.
     */
    static Question elsewhere(Conditions here, List<Wanted> words) {
        UUID[] customers = words.stream()
                .flatMap(each -> each.customers().stream())
                .distinct()
                .toArray(UUID[]::new);
        Long[] numbers =
                words.stream().map(Wanted::number).filter(Objects::nonNull).toArray(Long[]::new);
        Conditions fit = here.copy();
        if (numbers.length == 0) {
            fit.add("c.customer = any(?)", (Object) customers);
        } else if (customers.length == 0) {
            fit.add("c.number = any(?)", (Object) numbers);
        } else {
            fit.add("c.customer = any(?) or c.number = any(?)", customers, numbers);
        }
        if (words.size() > 1) {
            words.forEach(each -> holds(each, fit));
        }
        return question(fit);
    }

    /** How often the words are said, for PostgreSQL to guess. */
    static Question said(List<Wanted> words) {
        return new Question("conversations.said s where s.words @@ (" + all(words) + ")", List.of(queries(words)));
    }

    /** This word is said or is part of who the customer is. */
    static void holds(Wanted wanted, Conditions to) {
        holds(wanted, "", List.of(), to);
    }

    /** As {@link #holds}, where what is said in notes alone counts only in queues whose notes may be read. */
    static void holdsAloud(Wanted wanted, Set<String> noted, Conditions to) {
        holds(
                wanted,
                " and (c.queue = any(?) or " + aloud(wanted) + ")",
                List.of(Column.of(noted), aloudOf(wanted)),
                to);
    }

    private static void holds(Wanted wanted, String how, List<Object> facts, Conditions to) {
        var values = new ArrayList<Object>(List.of(wanted.query()));
        String said = "exists (select from conversations.said s where s.conversation = c.id and s.words @@ " + QUERY
                + " offset 0)";
        if (wanted.phrase()) {
            said = "(" + said + " and (" + PHRASE + "))";
            values.add(wanted.words());
            values.add(wanted.words());
        }
        said = said + how;
        values.addAll(facts);
        if (!wanted.customers().isEmpty()) {
            said = said + " or c.customer = any(?)";
            values.add(wanted.customers().toArray(UUID[]::new));
        }
        if (wanted.number() != null) {
            said = said + " or c.number = ?";
            values.add(wanted.number());
        }
        to.add(said, values.toArray());
    }

    /** This word is said aloud, or the conversation stands in a queue whose notes may be read. */
    static void heard(Wanted wanted, Set<String> noted, Conditions to) {
        var values = new ArrayList<Object>(List.of(Column.of(noted), aloudOf(wanted)));
        String heard = "c.queue = any(?) or " + aloud(wanted);
        if (!wanted.customers().isEmpty()) {
            heard = heard + " or c.customer = any(?)";
            values.add(wanted.customers().toArray(UUID[]::new));
        }
        if (wanted.number() != null) {
            heard = heard + " or c.number = ?";
            values.add(wanted.number());
        }
        to.add(heard, values.toArray());
    }

    private static String aloud(Wanted wanted) {
        return "exists (select from conversations.entry e"
                + " where e.id in (select conversations.timeline(c.id)) and e.kind <> 'note' and e.words @@ "
                + (wanted.phrase() ? "conversations.wanted_phrase(?)" : QUERY) + ")";
    }

    private static String aloudOf(Wanted wanted) {
        return wanted.phrase() ? wanted.words() : wanted.query();
    }

    private static String all(List<Wanted> words) {
        return words.stream().map(_ -> QUERY).collect(Collectors.joining(" && "));
    }

    private static Object[] queries(List<Wanted> words) {
        return words.stream().map(Wanted::query).toArray();
    }

    /** That the words of a phrase follow each other is read from the entries. */
    private static void phrases(List<Wanted> words, Conditions to) {
        words.stream().filter(Wanted::phrase).forEach(each -> to.add(PHRASE, each.words(), each.words()));
    }

    static Question question(Conditions fit) {
        return new Question(SELECT + "conversations.conversation c where " + fit.sql(), fit.values());
    }
}
