package heed.conversations;

import heed.conversations.Excerpt.Mark;
import heed.platform.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the conversations on one page of a list answers the search, with the words marked. */
@Repository
class Excerpts {

    /** Characters that stand in no text: searches and entries are rid of control characters before. */
    private static final char START = '\u0002';

    private static final char STOP = '\u0003';

    private final JdbcClient db;

    Excerpts(JdbcClient db) {
        this.db = db;
    }

    /** The newest entry of each that has one of the words, none where only the customer is called so. */
    Map<ConversationId, Excerpt> of(Collection<Conversation> shown, List<Wanted> words) {
        if (shown.isEmpty() || words.isEmpty()) {
            return Map.of();
        }
        String wanted = words.stream().map(Saying::query).collect(Collectors.joining(" || "));
        var values = new ArrayList<Object>();
        words.forEach(each -> values.add(each.words()));
        values.add(ConversationId.values(shown.stream().map(Conversation::id).toList()));
        var found = new HashMap<ConversationId, Excerpt>();
        db.sql("""
                with wanted (words) as materialized (select %s)
                select shown.id, said.text,
                       ts_headline(case said.language when 'en' then 'pg_catalog.english'::regconfig
                                                      when 'ru' then 'pg_catalog.russian'
                                                      when 'fi' then 'pg_catalog.finnish'
                                                      else 'conversations.plain' end,
                                   translate(said.text, 'ёЁ<>&', 'еЕ   '), wanted.words,
                                   E'HighlightAll=true, StartSel=\\x02, StopSel=\\x03') as marked
                  from wanted, unnest(?) as shown (id)
                       cross join lateral (
                           select e.language, translate(left(coalesce(e.visible, e.text), 4000), E'\\x02\\x03', '') as text
                             from conversations.entry e
                            where e.conversation in (select conversations.family(shown.id)) and e.words @@ wanted.words
                            order by e.at desc, e.ordinal desc limit 1) said
                """.formatted(wanted))
                .params(values)
                .query((row, _) -> found.put(
                        new ConversationId(Column.id(row, "id")),
                        excerpt(row.getString("text"), row.getString("marked"), words)))
                .list();
        return found;
    }

    /** The marked text is the text, letter by letter, but for the marks, for ё, which is looked for as е, and for what looks like HTML. */
    private static Excerpt excerpt(String text, String marked, List<Wanted> words) {
        var marks = new ArrayList<Mark>();
        int at = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case START -> start = at;
                case STOP -> marks.add(new Mark(start, at));
                default -> at++;
            }
        }
        words.forEach(each -> parts(text, each.words(), marks));
        return Excerpt.around(text, at == text.length() ? apart(marks) : List.of());
    }

    /** Parts of numbers and of names, which the language's own marks leave out. */
    private static void parts(String text, String part, List<Mark> marks) {
        String letters = text.toLowerCase(Locale.ROOT);
        String sought = part.toLowerCase(Locale.ROOT);
        if (letters.length() != text.length() || sought.length() < 3) {
            return;
        }
        for (int i = letters.indexOf(sought); i >= 0; i = letters.indexOf(sought, i + sought.length())) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(letters.charAt(i - 1));
            if (begins || sought.chars().anyMatch(Character::isDigit)) {
                marks.add(new Mark(i, i + sought.length()));
            }
        }
    }

    private static List<Mark> apart(List<Mark> marks) {
        var apart = new ArrayList<Mark>();
        for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            if (!apart.isEmpty() && mark.start() <= apart.getLast().end() - 1) {
                Mark before = apart.removeLast();
                apart.add(new Mark(before.start(), Math.max(before.end(), mark.end())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }
}
