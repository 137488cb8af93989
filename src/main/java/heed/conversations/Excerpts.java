package heed.conversations;

import heed.conversations.Excerpt.Mark;
import heed.identity.Actor;
import heed.platform.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    Map<ConversationId, Excerpt> of(Actor actor, Collection<Conversation> shown, List<Wanted> words) {
        if (shown.isEmpty() || words.isEmpty()) {
            return Map.of();
        }
        List<Said> said = said(actor, shown, words);
        var marks = new HashMap<UUID, List<Mark>>();
        var unclear = new ArrayList<Said>();
        for (Said each : said) {
            Marking marking = Marking.of(each.text(), words);
            marks.put(each.entry(), marking.marks());
            if (!marking.whole()) {
                unclear.add(each);
            }
        }
        byStems(unclear, words).forEach((entry, more) -> marks.merge(entry, more, Marking::together));
        return said.stream()
                .collect(Collectors.toMap(
                        Said::conversation,
                        each -> Excerpt.around(each.text(), marks.getOrDefault(each.entry(), List.of()))));
    }

    private record Said(ConversationId conversation, UUID entry, String text) {}

    private List<Said> said(Actor actor, Collection<Conversation> shown, List<Wanted> words) {
        UUID[] hidden = shown.stream()
                .filter(each -> Notes.hidden(actor, each))
                .map(each -> each.id().value())
                .toArray(UUID[]::new);
        List<Object> places = places(words, shown.stream().map(each -> each.id().value()));
        if (hidden.length > 0) {
            places.add(hidden);
        }
        return db.sql("""
                with wanted (words) as materialized (select %s)
                select shown.id, said.entry, said.text
                  from wanted, unnest(?) as shown (id)
                       cross join lateral (
                           select e.id as entry, left(coalesce(e.visible, e.text), 4000) as text
                             from (select o.* from conversations.entry o
                                    where o.conversation in (select conversations.family(shown.id))
                                      and o.words @@ wanted.words
                                      and not exists (select from conversations.moved_entry m where m.entry = o.id)
                                    union all
                                   select o.* from conversations.moved_entry m join conversations.entry o on o.id = m.entry
                                    where m.into_conversation in (select conversations.family(shown.id))
                                      and o.words @@ wanted.words) e
                            where e.kind <> 'event' %s
                            order by e.at desc, e.ordinal desc limit 1) said
                """.formatted(
                                any(words), hidden.length > 0 ? "and (e.kind <> 'note' or shown.id <> all(?))" : ""))
                .params(places)
                .query((row, _) -> new Said(
                        new ConversationId(Column.id(row, "id")), Column.id(row, "entry"), row.getString("text")))
                .list();
    }

    /**
     * Where other forms of the words stand, as each language has them. The marked text is the text, letter by letter, but for the marks,
     * for ё, which is looked for as е, and for what looks like HTML.
     */
    private Map<UUID, List<Mark>> byStems(List<Said> unclear, List<Wanted> words) {
        var found = new HashMap<UUID, List<Mark>>();
        if (!unclear.isEmpty()) {
            db.sql("""
                    with wanted (words) as materialized (select %s)
                    select e.id, ts_headline(case e.language when 'en' then 'pg_catalog.english'::regconfig
                                                             when 'ru' then 'pg_catalog.russian'
                                                             when 'fi' then 'pg_catalog.finnish'
                                                             else 'conversations.plain' end,
                               translate(left(coalesce(e.visible, e.text), 4000), E'ёЁ<>&\\x02\\x03', 'еЕ     '), wanted.words,
                               E'HighlightAll=true, StartSel=\\x02, StopSel=\\x03') as marked
                      from wanted, conversations.entry e
                     where e.id = any(?)
                    """.formatted(any(words)))
                    .params(places(words, unclear.stream().map(Said::entry)))
                    .query((row, _) -> found.put(Column.id(row, "id"), marks(row.getString("marked"))))
                    .list();
        }
        return found;
    }

    private static String any(List<Wanted> words) {
        return words.stream().map(_ -> Saying.QUERY).collect(Collectors.joining(" || "));
    }

    private static List<Object> places(List<Wanted> words, java.util.stream.Stream<UUID> ids) {
        var places = new ArrayList<Object>(words.stream().map(Wanted::query).toList());
        places.add(ids.toArray(UUID[]::new));
        return places;
    }

    private static List<Mark> marks(String marked) {
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
        return marks;
    }
}
