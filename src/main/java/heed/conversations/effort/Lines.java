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

    /** Of the conversation and all that were merged into it, in one query and by time. */
    List<Line> of(ConversationId conversation) {
        return db.sql("""
                with recursive family (id) as (
                    select cast(:conversation as uuid)
                    union
                    select c.id from conversations.conversation c join family on c.merged_into = family.id
                )
                select e.conversation, e.conversation = :conversation as own, c.channel, e.kind, e.author_kind, e.author,
                       e.author_name, e.at, e.event, e.facts,
                       case when e.kind in ('reply', 'customer-message')
                            then left(coalesce(e.visible, e.text), 20000) else '' end as words,
                       array(select m.kind from conversations.effort_mark m where m.entry = e.id) as marks
                  from conversations.entry e join conversations.conversation c on c.id = e.conversation
                 where e.conversation in (select id from family) and e.kind <> 'note'
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
