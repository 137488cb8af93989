package heed.conversations.presence;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who looks at what, one for each open page. */
@Repository
class Viewings {

    private final JdbcClient db;

    Viewings(JdbcClient db) {
        this.db = db;
    }

    /** Whether others would see a difference. */
    boolean note(Viewing viewing, UUID page, Instant now) {
        return db.sql("""
                with before as (
                    select v.writing, v.seen_at from conversations.viewing v
                     where v.conversation = :conversation and v.staff = :staff and v.page = :page)
                insert into conversations.viewing (conversation, staff, page, name, writing, seen_at)
                values (:conversation, :staff, :page, :name, :writing, :now)
                on conflict (conversation, staff, page) do update
                    set name = excluded.name, writing = excluded.writing, seen_at = excluded.seen_at
                returning not exists (select from before b
                                       where b.writing is not distinct from cast(:writing as text) and b.seen_at > :since)
                """)
                .param("conversation", viewing.conversation().value())
                .param("staff", viewing.staff().value())
                .param("page", page)
                .param("name", viewing.name())
                .param("writing", viewing.writing())
                .param("now", Column.of(now))
                .param("since", Column.of(now.minus(Viewing.LASTS)))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whether there was anything to end. */
    boolean end(ConversationId conversation, StaffId staff, UUID page) {
        return db.sql("""
                delete from conversations.viewing
                 where conversation = :conversation and staff = :staff and page = :page
                """)
                        .param("conversation", conversation.value())
                        .param("staff", staff.value())
                        .param("page", page)
                        .update()
                > 0;
    }

    /** Each person once in each conversation, those who write first. */
    List<Viewing> of(Collection<ConversationId> conversations, @Nullable StaffId except, Instant now) {
        return db.sql("""
                select v.conversation, v.staff, max(v.name) as name, max(v.writing) as writing
                  from conversations.viewing v
                 where v.conversation = any(:conversations) and v.seen_at > :since
                   and v.staff is distinct from cast(:except as uuid)
                 group by v.conversation, v.staff
                 order by max(v.writing) desc nulls last, max(v.name), v.staff
                """)
                .param("conversations", ConversationId.values(conversations))
                .param("since", Column.of(now.minus(Viewing.LASTS)))
                .param("except", StaffId.valueOrNull(except))
                .query((row, _) -> new Viewing(
                        new ConversationId(Column.id(row, "conversation")),
                        new StaffId(Column.id(row, "staff")),
                        row.getString("name"),
                        row.getString("writing")))
                .list();
    }

    /** Forgets those who have gone without a word, and names the conversations that they had open. */
    Set<ConversationId> forget(Instant now) {
        return db.sql("delete from conversations.viewing where seen_at <= :since returning conversation")
                .param("since", Column.of(now.minus(Viewing.LASTS)))
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .set();
    }
}
