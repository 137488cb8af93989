package heed.conversations.copies;

import heed.conversations.ConversationId;
import heed.conversations.CopyTo;
import heed.conversations.EntryId;
import heed.conversations.copies.CopyReader.State;
import heed.identity.Actor;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who may get copies, and of who got one of which reply. */
@Repository
class CopyReaders {

    /** Nobody answers more people at once by hand. */
    static final int MOST = 50;

    private final JdbcClient db;

    CopyReaders(JdbcClient db) {
        this.db = db;
    }

    /** Those who are copied first, then by address. */
    List<CopyReader> of(ConversationId conversation) {
        return db.sql("""
                select r.address, r.name, r.state, r.since, r.decided_by_name
                  from conversations.copy_reader r
                 where r.conversation = :conversation
                 order by r.state, r.address
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> new CopyReader(
                        new CopyTo(row.getString("address"), row.getString("name")),
                        State.of(row.getString("state")),
                        Column.instant(row, "since"),
                        row.getString("decided_by_name")))
                .list();
    }

    /** What was decided about somebody stays; beyond fifty people nobody is suggested any more. */
    void suggest(ConversationId conversation, CopyTo to, Instant at) {
        db.sql("""
                insert into conversations.copy_reader (conversation, address, name, state, since)
                select :conversation, :address, :name, 'suggested', :at
                 where (select count(*) from conversations.copy_reader r where r.conversation = :conversation) < :most
                on conflict (conversation, address) do nothing
                """)
                .param("conversation", conversation.value())
                .param("address", to.address())
                .param("name", to.name())
                .param("at", Column.of(at))
                .param("most", MOST)
                .update();
    }

    void decide(ConversationId conversation, CopyTo to, State state, Actor actor, Instant at) {
        db.sql("""
                insert into conversations.copy_reader as r
                       (conversation, address, name, state, since, decided_by, decided_by_name)
                values (:conversation, :address, :name, :state, :at, :by, :byName)
                on conflict (conversation, address) do update
                   set state = excluded.state, since = excluded.since, decided_by = excluded.decided_by,
                       decided_by_name = excluded.decided_by_name,
                       name = case excluded.name when '' then r.name else excluded.name end
                 where r.state <> excluded.state
                """)
                .param("conversation", conversation.value())
                .param("address", to.address())
                .param("name", to.name())
                .param("state", state.key())
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .update();
    }

    void sent(EntryId reply, CopyTo to) {
        db.sql("""
                insert into conversations.entry_copy (entry, address, name) values (:entry, :address, :name)
                on conflict do nothing
                """)
                .param("entry", reply.value())
                .param("address", to.address())
                .param("name", to.name())
                .update();
    }

    private record Sent(EntryId reply, CopyTo to) {}

    /** Who got a copy of which of these replies, in one query. */
    Map<EntryId, List<CopyTo>> of(Collection<EntryId> replies) {
        return db
                .sql("""
                select s.entry, s.address, s.name from conversations.entry_copy s
                 where s.entry = any(:replies) order by s.address
                """)
                .param("replies", replies.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> new Sent(
                        new EntryId(Column.id(row, "entry")),
                        new CopyTo(row.getString("address"), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Sent::reply, Collectors.mapping(Sent::to, Collectors.toList())));
    }
}
