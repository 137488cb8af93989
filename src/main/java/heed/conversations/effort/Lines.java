package heed.conversations.effort;

import heed.conversations.AuthorKind;
import heed.conversations.ConversationId;
import heed.conversations.EntryKind;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Timelines with the marks on them, as the ledger reads them. */
@Repository
class Lines {

    private final JdbcClient db;

    Lines(JdbcClient db) {
        this.db = db;
    }

    /** All that is read in the conversation, in one query and by time. */
    List<Line> of(ConversationId conversation) {
        return db.sql("""
                with timeline (entry) as materialized (select conversations.timeline(:conversation)),
                     placed as (
                    select e.*, coalesce(m.into_conversation, e.conversation) as place
                      from conversations.entry e left join conversations.moved_entry m on m.entry = e.id
                     where e.id = any(array(select entry from timeline)) and e.kind <> 'note'
                )
                select e.place as conversation, e.place = :conversation as own, c.channel, e.kind, e.author_kind, e.author,
                       e.author_name, e.at, e.event, e.facts,
                       case when e.kind in ('reply', 'customer-message')
                            then left(coalesce(e.visible, e.text), 20000) else '' end as words,
                       array(select m.kind from conversations.effort_mark m where m.entry = e.id) as marks
                  from placed e join conversations.conversation c on c.id = e.place
                 order by e.at, e.ordinal
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> toLine(row))
                .list();
    }

    private static Line toLine(ResultSet row) throws SQLException {
        AuthorKind author = AuthorKind.valueOf(row.getString("author_kind").toUpperCase(Locale.ROOT));
        @Nullable UUID staff = author == AuthorKind.PERSON ? Column.idOrNull(row, "author") : null;
        return new Line(
                Column.id(row, "conversation"),
                row.getBoolean("own"),
                row.getString("channel"),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                author,
                staff,
                row.getString("author_name"),
                Column.instant(row, "at"),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getString("event"),
                Column.texts(row, "facts"),
                Set.copyOf(Column.texts(row, "marks")));
    }
}
