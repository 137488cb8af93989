package heed.conversations;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of entries: added and read, never changed. A merged conversation's entries stand in its survivor's timeline. */
@Repository
class Entries {

    private static final String SELECT = """
            select e.id, e.conversation, e.kind, e.author_kind, e.author, e.author_name, e.at, e.language, e.text, e.html,
                   e.visible, e.event, e.facts, e.attachments, d.state, d.settled_at, d.remark
              from conversations.entry e left join conversations.delivery d on d.entry = e.id
            """;

    /** The conversation and all that were merged into it, at any remove. */
    private static final String FAMILY = """
            with recursive family (id) as (
                select cast(:conversation as uuid)
                union
                select c.id from conversations.conversation c join family on c.merged_into = family.id
            )
            """;

    /** What is read there: what was said there, but for what was split off, and what was split off into there. */
    private static final String TIMELINE = """
             (e.conversation = any(array(select id from family))
                  and e.id <> all(array(select m.entry from conversations.moved_entry m
                                         where m.from_conversation in (select id from family)))
              or e.id = any(array(select m.entry from conversations.moved_entry m
                                   where m.into_conversation in (select id from family))))
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    Entries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param subject looked for with the words and the writer's name; empty for all but the first entry */
    void add(Entry entry, String subject, @Nullable String externalId) {
        db.sql("""
                insert into conversations.entry (id, conversation, kind, author_kind, author, author_name, at, language,
                    text, html, visible, event, facts, attachments, external_id, words)
                values (:id, :conversation, :kind, :authorKind, :author, :authorName, :at, :language,
                    :text, :html, :visible, :event, :facts, cast(:attachments as jsonb), :externalId,
                    conversations.words(:language, :words))
                """)
                .param("id", entry.id().value())
                .param("conversation", entry.conversation().value())
                .param("kind", entry.kind().key())
                .param("authorKind", entry.authorKind().key())
                .param("author", entry.author())
                .param("authorName", entry.authorName())
                .param("at", Column.of(entry.at()))
                .param("language", entry.language())
                .param("text", entry.text())
                .param("html", entry.html())
                .param("visible", entry.visible())
                .param("event", entry.event())
                .param("facts", Column.of(entry.facts()))
                .param("attachments", json.writeValueAsString(entry.attachments()))
                .param("externalId", externalId)
                .param(
                        "words",
                        entry.kind() == EntryKind.EVENT
                                ? subject
                                : subject + "\n" + entry.said() + "\n" + entry.authorName())
                .update();
    }

    Optional<Entry> find(EntryId id) {
        return db.sql(SELECT + " where e.id = :id")
                .param("id", id.value())
                .query((row, _) -> toEntry(row))
                .optional();
    }

    Optional<Entry> findByExternalId(ConversationId conversation, String externalId) {
        return db.sql(SELECT + " where e.conversation = :conversation and e.external_id = :externalId")
                .param("conversation", conversation.value())
                .param("externalId", externalId)
                .query((row, _) -> toEntry(row))
                .optional();
    }

    /** The timeline, oldest first, behind the entry that was seen last. */
    List<Entry> page(ConversationId conversation, @Nullable EntryId after, int limit) {
        return db.sql(FAMILY + SELECT + " where " + TIMELINE + """
                   and (cast(:after as uuid) is null
                        or (e.at, e.ordinal) > (select a.at, a.ordinal from conversations.entry a where a.id = :after))
                 order by e.at, e.ordinal
                 limit :limit
                """)
                .param("conversation", conversation.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> toEntry(row))
                .list();
    }

    /** The newest of a timeline, oldest of them first. */
    List<Entry> latest(ConversationId conversation, int most) {
        return db.sql(FAMILY + SELECT + " where " + TIMELINE + """
                 order by e.at desc, e.ordinal desc
                 limit :most
                """)
                .param("conversation", conversation.value())
                .param("most", most)
                .query((row, _) -> toEntry(row))
                .list()
                .reversed();
    }

    /** What was said since this entry was recorded, so that no answer overtakes a question. Events are not counted. */
    List<Entry> recordedSince(ConversationId conversation, EntryId seen) {
        return db.sql(FAMILY + SELECT + " where " + TIMELINE + """
                   and e.kind <> 'event'
                   and e.ordinal > coalesce((select s.ordinal from conversations.entry s where s.id = :seen), 0)
                 order by e.ordinal
                 limit 50
                """)
                .param("conversation", conversation.value())
                .param("seen", seen.value())
                .query((row, _) -> toEntry(row))
                .list();
    }

    /** Those of the conversations in which a reply was written. */
    Set<ConversationId> answered(Collection<ConversationId> conversations) {
        return db.sql(
                        "select distinct e.conversation from conversations.entry e where e.conversation = any(:ids) and e.kind = 'reply'")
                .param("ids", ConversationId.values(conversations))
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .set();
    }

    /** What each customer wrote last, beginning at most. */
    Map<ConversationId, String> lastOfCustomers(Collection<ConversationId> conversations) {
        var said = new HashMap<ConversationId, String>();
        db.sql("""
                select distinct on (asked.id) asked.id as conversation, left(coalesce(e.visible, e.text), 4000) as said
                  from unnest(:conversations) as asked (id)
                       cross join lateral (
                           select o.* from conversations.entry o
                            where o.conversation = asked.id
                              and not exists (select from conversations.moved_entry m where m.entry = o.id)
                            union all
                           select o.* from conversations.moved_entry m join conversations.entry o on o.id = m.entry
                            where m.into_conversation = asked.id) e
                 where e.author_kind = 'customer'
                 order by asked.id, e.at desc, e.ordinal desc
                """).param("conversations", ConversationId.values(conversations)).query(row -> {
            said.put(new ConversationId(Column.id(row, "conversation")), row.getString("said"));
        });
        return said;
    }

    Optional<EntryId> newest(ConversationId conversation) {
        return db.sql(FAMILY + "select e.id from conversations.entry e where " + TIMELINE + """
                   and e.kind <> 'event'
                 order by e.at desc, e.ordinal desc
                 limit 1
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> new EntryId(Column.id(row, "id")))
                .optional();
    }

    /** Whether a person answered since then. */
    boolean repliedSince(ConversationId conversation, Instant since) {
        return db.sql("""
                select exists (select 1 from conversations.entry e
                                where e.conversation = :conversation and e.kind = 'reply' and e.author_kind = 'person'
                                  and e.at > :since)
                """)
                .param("conversation", conversation.value())
                .param("since", Column.of(since))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Those of the entries that are read elsewhere, with the number of where. */
    List<Moved> movedAway(ConversationId conversation) {
        return db.sql(FAMILY + """
                select e.id, e.author_name, e.at, c.number
                  from conversations.moved_entry m
                       join conversations.entry e on e.id = m.entry
                       join conversations.conversation c on c.id = m.into_conversation
                 where m.from_conversation in (select id from family) and m.into_conversation not in (select id from family)
                 order by e.at, e.ordinal
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> new Moved(
                        new EntryId(Column.id(row, "id")),
                        row.getString("author_name"),
                        Column.instant(row, "at"),
                        row.getLong("number")))
                .list();
    }

    /** @param number of the conversation in which the entry is read now */
    record Moved(EntryId entry, String authorName, Instant at, long number) {}

    void settle(EntryId entry, boolean failed, Instant at, String remark) {
        db.sql("""
                insert into conversations.delivery (entry, state, settled_at, remark)
                values (:entry, :state, :at, :remark)
                on conflict (entry) do update
                    set state = excluded.state, settled_at = excluded.settled_at, remark = excluded.remark
                """)
                .param("entry", entry.value())
                .param("state", failed ? "failed" : "sent")
                .param("at", Column.of(at))
                .param("remark", remark)
                .update();
    }

    private Entry toEntry(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Entry(
                new EntryId(Column.id(row, "id")),
                new ConversationId(Column.id(row, "conversation")),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                AuthorKind.valueOf(row.getString("author_kind").toUpperCase(Locale.ROOT)),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                Column.instant(row, "at"),
                row.getString("language"),
                row.getString("text"),
                row.getString("html"),
                row.getString("visible"),
                row.getString("event"),
                Column.texts(row, "facts"),
                Arrays.asList(json.readValue(row.getString("attachments"), Attachment[].class)),
                state == null
                        ? null
                        : new Entry.Delivery(
                                state.equals("failed"), Column.instant(row, "settled_at"), row.getString("remark")));
    }
}
