package heed.channels.imports;

import heed.channels.imports.reading.Found;
import heed.platform.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what was read of an export and waits to be taken in. */
@Repository
class ImportRecords {

    private static final int MOST_MESSAGES = 5000;

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRecords(JdbcClient db) {
        this.db = db;
    }

    /** No two of them have the same kind and id. What only mentions somebody replaces nothing. */
    void add(UUID id, Collection<ReadRecord> some) {
        db.sql("""
                insert into channels.import_record (import, kind, source_id, parent, body)
                select :import, r.kind, r.source_id, r.parent, cast(r.body as jsonb)
                  from unnest(:kinds, :ids, :parents, :bodies) as r (kind, source_id, parent, body)
                on conflict (import, kind, source_id) do update
                    set parent = excluded.parent, body = excluded.body
                  where coalesce(excluded.body ->> 'whole', 'true') = 'true'
                """)
                .param("import", id)
                .param("kinds", some.stream().map(ReadRecord::kind).toArray(String[]::new))
                .param("ids", some.stream().map(ReadRecord::id).toArray(String[]::new))
                .param("parents", some.stream().map(ReadRecord::parent).toArray(String[]::new))
                .param(
                        "bodies",
                        some.stream()
                                .map(each -> json.writeValueAsString(each.body()))
                                .toArray(String[]::new))
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from channels.import_record where import = :id")
                .param("id", id)
                .update();
    }

    /** Ids of what is still to be taken in. */
    List<String> toSettle(UUID id, String kind, int most) {
        return db.sql("""
                select source_id from channels.import_record
                 where import = :id and kind = :kind and not settled
                 order by source_id limit :most
                """)
                .param("id", id)
                .param("kind", kind)
                .param("most", most)
                .query((row, _) -> row.getString("source_id"))
                .list();
    }

    /** Whether it was still to be taken in; nobody else takes it in before this transaction ends. */
    boolean settle(UUID id, String kind, String sourceId) {
        return db.sql("""
                        update channels.import_record set settled = true
                         where import = :id and kind = :kind and source_id = :sourceId and not settled
                        """)
                        .param("id", id)
                        .param("kind", kind)
                        .param("sourceId", sourceId)
                        .update()
                == 1;
    }

    /** Nobody else takes it in before this transaction ends, and what they took in is seen. */
    void lock(UUID id, String kind, String sourceId) {
        db.sql("""
                select source_id from channels.import_record
                 where import = :id and kind = :kind and source_id = :sourceId for update
                """)
                .param("id", id)
                .param("kind", kind)
                .param("sourceId", sourceId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    <T extends Found> Optional<T> find(UUID id, String kind, String sourceId, Class<T> type) {
        return db.sql("""
                select body::text from channels.import_record where import = :id and kind = :kind and source_id = :sourceId
                """)
                .param("id", id)
                .param("kind", kind)
                .param("sourceId", sourceId)
                .query((row, _) -> json.readValue(row.getString(1), type))
                .optional();
    }

    /** What belongs to it: the addresses of a person, the tags of a conversation. */
    <T extends Found> List<T> below(UUID id, String kind, String parent, Class<T> type) {
        return db.sql("""
                select body::text from channels.import_record
                 where import = :id and kind = :kind and parent = :parent order by source_id
                """)
                .param("id", id)
                .param("kind", kind)
                .param("parent", parent)
                .query((row, _) -> json.readValue(row.getString(1), type))
                .list();
    }

    /** What was said in a conversation and in its threads. */
    List<Found.Message> messages(UUID id, String ticket) {
        return db.sql("""
                select m.body::text from channels.import_record m
                 where m.import = :id and m.kind = 'message'
                   and m.parent = any(array(select :ticket
                                            union all
                                            select t.source_id from channels.import_record t
                                             where t.import = :id and t.kind = 'thread' and t.parent = :ticket))
                 limit :most
                """)
                .param("id", id)
                .param("ticket", ticket)
                .param("most", MOST_MESSAGES)
                .query((row, _) -> json.readValue(row.getString(1), Found.Message.class))
                .list();
    }

    /** How many there are of a kind. */
    int count(UUID id, String kind) {
        return db.sql("select count(*) from channels.import_record where import = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    /** How many of the conversations were brought before. */
    int known(Import from) {
        return db.sql("""
                select count(*)
                  from channels.import_record r
                       join channels.brought b
                         on b.source = :source and b.account = :account and b.kind = 'conversation' and b.source_id = r.source_id
                 where r.import = :id and r.kind = 'ticket'
                """)
                .param("id", from.id())
                .param("source", from.source().key())
                .param("account", from.account())
                .query(Integer.class)
                .single();
    }

    /** What a status was called there, what it is here, and how many have it. */
    record Statuses(String former, String status, int conversations) {}

    List<Statuses> statuses(UUID id) {
        return db.sql("""
                select body ->> 'formerStatus' as former, body ->> 'status' as status, count(*) as conversations
                  from channels.import_record where import = :id and kind = 'ticket'
                 group by 1, 2 order by 3 desc, 1 limit 100
                """)
                .param("id", id)
                .query((row, _) ->
                        new Statuses(row.getString("former"), row.getString("status"), row.getInt("conversations")))
                .list();
    }

    /** Where conversations stood, and how many. */
    record Places(String place, int conversations) {}

    List<Places> places(UUID id) {
        return db.sql("""
                select body ->> 'place' as place, count(*) as conversations
                  from channels.import_record where import = :id and kind = 'ticket'
                 group by 1 order by 2 desc, 1 limit 500
                """)
                .param("id", id)
                .query((row, _) -> new Places(row.getString("place"), row.getInt("conversations")))
                .list();
    }

    List<Found.Person> colleagues(UUID id, int most) {
        return db.sql("""
                select body::text from channels.import_record
                 where import = :id and kind = 'person' and body ->> 'colleague' = 'true'
                 order by body ->> 'name', source_id limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> json.readValue(row.getString(1), Found.Person.class))
                .list();
    }

    /** When the first conversation began, and the last; empty where there is none. */
    List<Instant> span(UUID id) {
        var span = new ArrayList<Instant>();
        db.sql("""
                select min(cast(body ->> 'openedAt' as timestamptz)) as first, max(cast(body ->> 'openedAt' as timestamptz)) as last
                  from channels.import_record where import = :id and kind = 'ticket'
                """).param("id", id).query(row -> {
            Instant first = Column.instantOrNull(row, "first");
            Instant last = Column.instantOrNull(row, "last");
            if (first != null && last != null) {
                span.add(first);
                span.add(last);
            }
        });
        return span;
    }

    /** A thing that was read, by which row it is. */
    record ReadRecord(String kind, String id, String parent, Found body) {

        static @Nullable ReadRecord of(Found found) {
            return switch (found) {
                case Found.Organisation it -> new ReadRecord("organisation", it.id(), "", it);
                case Found.Person it -> new ReadRecord("person", it.id(), "", it);
                case Found.Address it -> new ReadRecord("address", it.id(), it.person(), it);
                case Found.Ticket it -> new ReadRecord("ticket", it.id(), "", it);
                case Found.Detail it -> new ReadRecord("detail", it.ticket(), it.ticket(), it);
                case Found.Tag it -> new ReadRecord("tag", it.ticket() + ":" + it.tag(), it.ticket(), it);
                case Found.Thread it -> new ReadRecord("thread", it.id(), it.ticket(), it);
                case Found.Message it -> new ReadRecord("message", it.id(), it.parent(), it);
                case Found.File it -> new ReadRecord("file", it.id(), it.message(), it);
                case Found.Unreadable _ -> null;
            };
        }

        boolean mentions() {
            return body instanceof Found.Person person && !person.whole();
        }
    }
}
