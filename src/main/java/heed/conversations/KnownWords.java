package heed.conversations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every word that was ever said, by which a search finds words by any part of them. */
@Repository
class KnownWords {

    /** Stands among nobody's words. */
    private static final String NOTHING = "'~'";

    private final JdbcClient db;

    KnownWords(JdbcClient db) {
        this.db = db;
    }

    /** What finds a word by its stem in each language, by its beginning, by any part of it, and a number by any part. */
    String queryOf(String word) {
        return query("select conversations.wanted_part(?)", word);
    }

    /** What finds all words of a phrase, in whatever order. */
    String queryOfPhrase(String phrase) {
        return query("select conversations.wanted_words(?)", phrase);
    }

    private String query(String sql, String words) {
        return db.sql(sql)
                .param(words)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(NOTHING);
    }

    /**
     * Takes entries in whose words are not known yet; another replica takes others.
     *
     * @return how many
     */
    int learn(int most) {
        return db.sql("""
                with taken as (
                    delete from conversations.unlearned u
                     where u.id in (select o.id from conversations.unlearned o order by o.id limit :most for update skip locked)
                    returning u.entry),
                heard as (
                    select l.lexeme, count(*) as times
                      from taken join conversations.entry e on e.id = taken.entry, unnest(e.words) l
                     where conversations.worth_learning(l.lexeme)
                     group by l.lexeme),
                learned as (
                    insert into conversations.vocabulary as v (word, times)
                    select h.lexeme, h.times from heard h order by h.lexeme
                    on conflict (word) do update set times = v.times + excluded.times where v.times < 100)
                select count(*) from taken
                """).param("most", most).query((row, _) -> row.getInt(1)).single();
    }
}
