package heed.conversations.erasure;

import heed.conversations.ConversationId;
import heed.identity.Keepsake.Fit;
import heed.identity.Keepsake.Mark;
import heed.identity.Keepsake.Reach;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of conversations that are resolved or closed, by how long they have rested. */
@Repository
class RestingRows {

    private static final String FITS = """
               c.merged_into is null and c.status in ('resolved', 'closed')
               and (cast(:queue as text) is null or c.queue = :queue)
               and (cast(:tag as text) is null or conversations.current_tag(:tag) = any(c.tags))
               and not exists (select from unnest(cast(:queues as text[]), cast(:tags as text[])) as earlier (queue, tag)
                                where (earlier.queue = '' or earlier.queue = c.queue)
                                  and (earlier.tag = '' or conversations.current_tag(earlier.tag) = any(c.tags)))
            """;

    private static final String OLD = """
            select c.id, c.number, c.queue, c.last_entry_at,
                   greatest(c.last_entry_at, (select max(k.closed_at) from conversations.closing k where k.conversation = c.id)) as since
              from conversations.conversation c
             where c.last_entry_at < :before and (c.last_entry_at, c.id) > (:at, :id)
               and not exists (select from conversations.closing k where k.conversation = c.id and k.closed_at >= :before)
               and
            """;

    private final JdbcClient db;

    RestingRows(JdbcClient db) {
        this.db = db;
    }

    /** What the rows of one kind have that is still to go. */
    enum Still {
        WORDS("(c.words_gone_at is null or c.words_gone_at < c.last_entry_at)"),
        FILES("c.has_attachment");

        private final String condition;

        Still(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One that rests.
     *
     * @param lastEntryAt its place in the order
     * @param since when it was last written to, resolved or closed
     */
    record Resting(UUID id, long number, String queue, Instant lastEntryAt, Instant since) {}

    List<Resting> old(Still still, Reach reach, Mark after, int most, boolean claim) {
        return fit(
                        db.sql(OLD + FITS + " and " + still.condition + " order by c.last_entry_at, c.id limit :most"
                                + (claim ? " for update of c skip locked" : "")),
                        reach.own(),
                        reach.earlier())
                .param("before", Column.of(reach.before()))
                .param("at", Column.of(after.at()))
                .param("id", after.id())
                .param("most", most)
                .query((row, _) -> new Resting(
                        Column.id(row, "id"),
                        row.getLong("number"),
                        row.getString("queue"),
                        Column.instant(row, "last_entry_at"),
                        Column.instant(row, "since")))
                .list();
    }

    Set<UUID> fitting(Collection<ConversationId> ids, Fit own, List<Fit> earlier) {
        return new HashSet<>(fit(
                        db.sql("select c.id from conversations.conversation c where c.id = any(:ids) and " + FITS),
                        own,
                        earlier)
                .param("ids", ConversationId.values(ids))
                .query((row, _) -> Column.id(row, "id"))
                .list());
    }

    private static JdbcClient.StatementSpec fit(JdbcClient.StatementSpec sql, Fit own, List<Fit> earlier) {
        return sql.param("queue", own.queue())
                .param("tag", own.tag())
                .param("queues", texts(earlier, Fit::queue))
                .param("tags", texts(earlier, Fit::tag));
    }

    /** Empty for what fits everything. */
    private static String[] texts(List<Fit> fits, Function<Fit, @Nullable String> part) {
        return fits.stream()
                .map(each -> Objects.requireNonNullElse(part.apply(each), ""))
                .toArray(String[]::new);
    }

    /** Each conversation and all that were merged into it, at any remove, with the one that it is a part of. */
    Map<UUID, UUID> families(Collection<UUID> ids) {
        var families = new HashMap<UUID, UUID>();
        db.sql("""
                with recursive family (root, id) as (
                    select root, root from unnest(cast(:ids as uuid[])) root
                    union
                    select f.root, c.id from family f join conversations.conversation c on c.merged_into = f.id)
                select root, id from family
                """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            families.put(Column.id(row, "id"), Column.id(row, "root"));
        });
        return families;
    }

    record Voice(UUID conversation, CustomerId customer) {}

    /** Whose the conversations are, and which customers wrote in them. */
    List<Voice> voices(Collection<UUID> conversations) {
        return db.sql("""
                select c.id as conversation, c.customer from conversations.conversation c where c.id = any(:ids)
                union
                select e.conversation, e.author
                  from conversations.entry e
                 where e.conversation = any(:ids) and e.author_kind = 'customer' and e.author is not null
                """)
                .param("ids", conversations.toArray(UUID[]::new))
                .query((row, _) ->
                        new Voice(Column.id(row, "conversation"), new CustomerId(Column.id(row, "customer"))))
                .list();
    }
}
