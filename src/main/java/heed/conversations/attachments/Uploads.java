package heed.conversations.attachments;

import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files that wait to be sent. Each belongs to one person, or to one program, in one conversation. */
@Repository
class Uploads {

    private static final String SELECT = """
            select u.key, u.name, u.type, length(u.content) as bytes, u.removed_at is not null as removed
              from conversations.upload u
            """;
    private static final String THEIRS = """
             where u.holder = :holder and u.conversation = :conversation
            """;

    private final JdbcClient db;

    Uploads(JdbcClient db) {
        this.db = db;
    }

    /** Whose files, and where. A program is not taken for the person who owns it. */
    record Holder(String who, ConversationId conversation) {

        /** Nobody: the files go with the draft that was left there. */
        static Holder ofDraft(ConversationId conversation) {
            return new Holder("DRAFT", conversation);
        }

        static Holder of(Actor actor, ConversationId conversation) {
            UUID staff = actor.staff();
            String who = actor.kind().name() + " " + (staff == null ? "" : staff);
            return new Holder(actor.kind() == Actor.Kind.TOKEN ? who + " " + actor.name() : who, conversation);
        }
    }

    /** How much somebody has handed over that nobody has sent yet. */
    record Load(int files, long bytes) {}

    /** Nobody of the same name hands over another file before the transaction ends, so that no limit is overrun. */
    void lock(Holder holder) {
        db.sql("insert into conversations.upload_holder (holder) values (:holder) on conflict do nothing")
                .param("holder", holder.who())
                .update();
        db.sql("select holder from conversations.upload_holder where holder = :holder for update")
                .param("holder", holder.who())
                .query(String.class)
                .single();
    }

    void add(Holder holder, Upload upload, byte[] content, Instant at) {
        db.sql("""
                insert into conversations.upload (key, conversation, holder, name, type, content, uploaded_at)
                values (:key, :conversation, :holder, :name, :type, :content, :at)
                """)
                .param("key", upload.key())
                .param("conversation", holder.conversation().value())
                .param("holder", holder.who())
                .param("name", upload.name())
                .param("type", upload.type())
                .param("content", content)
                .param("at", Column.of(at))
                .update();
    }

    /** Those that are neither sent nor on their way, with what was removed and can be had back. */
    List<Upload> waiting(Holder holder) {
        return asking(SELECT + THEIRS + """
                   and u.used_at is null
                   and not exists (select from conversations.outgoing o
                                    where o.conversation = u.conversation
                                      and jsonb_exists(o.fields, 'upload.' || u.key))
                 order by u.uploaded_at, u.key
                """, holder)
                .query((row, _) -> toUpload(row))
                .list();
    }

    /** What waits there is another's from now on, and is kept for a day from now. */
    void pass(Holder from, Holder to, Instant at) {
        db.sql("""
                update conversations.upload u set holder = :to, uploaded_at = :at
                 where u.holder = :from and u.conversation = :conversation
                   and u.used_at is null and u.removed_at is null
                   and not exists (select from conversations.outgoing o
                                    where o.conversation = u.conversation
                                      and jsonb_exists(o.fields, 'upload.' || u.key))
                """)
                .param("from", from.who())
                .param("to", to.who())
                .param("at", Column.of(at))
                .param("conversation", from.conversation().value())
                .update();
    }

    /** In the order in which they were handed over. */
    List<Upload> find(Holder holder, Collection<String> keys) {
        return asking(
                        SELECT + THEIRS
                                + " and u.key = any(:keys) and u.removed_at is null order by u.uploaded_at, u.key",
                        holder)
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> toUpload(row))
                .list();
    }

    Optional<byte[]> content(String key) {
        return db.sql("select u.content from conversations.upload u where u.key = :key")
                .param("key", key)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /** What one has waiting, in all conversations. */
    Load load(Holder holder) {
        return db.sql("""
                select count(*) as files, coalesce(sum(length(u.content)), 0) as bytes
                  from conversations.upload u
                 where u.holder = :holder and u.used_at is null
                """)
                .param("holder", holder.who())
                .query((row, _) -> new Load(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    /** Answers whether there was such a file. @param at null has it back */
    boolean remove(Holder holder, String key, boolean removed, Instant at) {
        return asking("""
                update conversations.upload u set removed_at = case when :removed then cast(:at as timestamptz) end
                """ + THEIRS + " and u.key = :key and u.used_at is null", holder)
                        .param("removed", removed)
                        .param("at", Column.of(at))
                        .param("key", key)
                        .update()
                == 1;
    }

    void use(Collection<Upload> uploads, Instant at) {
        db.sql("update conversations.upload set used_at = coalesce(used_at, :at) where key = any(:keys)")
                .param("at", Column.of(at))
                .param("keys", uploads.stream().map(Upload::key).toArray(String[]::new))
                .update();
    }

    /** Forgets what was handed over before then. */
    int collect(Instant before) {
        return db.sql("delete from conversations.upload where uploaded_at < :before")
                .param("before", Column.of(before))
                .update();
    }

    private JdbcClient.StatementSpec asking(String sql, Holder holder) {
        return db.sql(sql)
                .param("holder", holder.who())
                .param("conversation", holder.conversation().value());
    }

    private static Upload toUpload(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("key"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getBoolean("removed"));
    }
}
