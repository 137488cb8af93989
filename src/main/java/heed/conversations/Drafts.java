package heed.conversations;

import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Remembering;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of drafts: one for each person and conversation, seen by nobody else. */
@Repository
class Drafts {

    private final JdbcClient db;
    private final Remembering remembering;

    Drafts(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    record Draft(String kind, String text) {}

    Optional<Draft> find(ConversationId conversation, StaffId staff) {
        return db.sql(
                        "select d.kind, d.text from conversations.draft d where d.conversation = :conversation and d.staff = :staff")
                .param("conversation", conversation.value())
                .param("staff", staff.value())
                .query((row, _) -> new Draft(row.getString("kind"), row.getString("text")))
                .optional();
    }

    /** Those of the conversations in which this person has begun to write. */
    Set<ConversationId> begun(StaffId staff, Collection<ConversationId> conversations) {
        return begun(staff).stream().filter(conversations::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** How many conversations this person has begun to write in. */
    long count(StaffId staff) {
        return begun(staff).size();
    }

    private Set<ConversationId> begun(StaffId staff) {
        return remembering.whileReading(
                new BegunBy(staff),
                () -> db.sql("select d.conversation from conversations.draft d where d.staff = :staff")
                        .param("staff", staff.value())
                        .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                        .set());
    }

    private record BegunBy(StaffId staff) {}

    void keep(ConversationId conversation, StaffId staff, Draft draft, Instant at) {
        db.sql("""
                insert into conversations.draft (conversation, staff, kind, text, saved_at)
                values (:conversation, :staff, :kind, :text, :at)
                on conflict (conversation, staff) do update
                    set kind = excluded.kind, text = excluded.text, saved_at = excluded.saved_at
                """)
                .param("conversation", conversation.value())
                .param("staff", staff.value())
                .param("kind", draft.kind())
                .param("text", draft.text())
                .param("at", Column.of(at))
                .update();
    }

    void drop(ConversationId conversation, StaffId staff) {
        db.sql("delete from conversations.draft where conversation = :conversation and staff = :staff")
                .param("conversation", conversation.value())
                .param("staff", staff.value())
                .update();
    }
}
