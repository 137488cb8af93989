package heed.automation;

import heed.conversations.ConversationId;
import heed.platform.Column;
import heed.platform.LastWrites;
import heed.platform.LastWrites.Write;
import heed.platform.Remembering;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what happened and has not been followed yet. */
@Repository
public class Occurrences {

    private static final String AWAITED = "events that a rule or a webhook waits for";

    private final JdbcClient db;
    private final LastWrites lastWrites;
    private final Remembering remembering;

    Occurrences(JdbcClient db, LastWrites lastWrites, Remembering remembering) {
        this.db = db;
        this.lastWrites = lastWrites;
        this.remembering = remembering;
    }

    /** Kept only where a rule or a webhook that is switched on waits for such an event: most of what happens concerns none. */
    void note(Occurrence occurrence) {
        Set<String> awaited = remembering.asOfTransaction(AWAITED, this::awaited);
        if (occurrence.kinds().stream().map(EventKind::key).anyMatch(awaited::contains)) {
            add(occurrence);
        }
    }

    private Set<String> awaited() {
        return Set.copyOf(db.sql("""
                select unnest(r.events) from automation.rule r where r.switched_on_at is not null
                 union
                select unnest(w.events) from automation.webhook w where w.switched_on_at is not null
                """).query(String.class).list());
    }

    /** For the rule that it names. */
    public void add(Occurrence occurrence) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", occurrence.id());
        values.put("conversation", occurrence.conversation().value());
        values.put("kinds", keys(occurrence.kinds()));
        values.put("rule", occurrence.rule());
        values.put("said", occurrence.said());
        values.put("causedBy", occurrence.causedBy());
        values.put("chain", occurrence.chain().toArray(UUID[]::new));
        values.put("at", Column.of(occurrence.at()));
        lastWrites.add(new Write("""
                insert into automation.occurrence
                       (id, conversation, kinds, rule, said, caused_by, chain, at, due_at)
                values (:id, :conversation, :kinds, cast(:rule as uuid), :said, :causedBy, :chain, :at, :at)
                """, values));
    }

    /** The oldest that is due, held until the transaction ends; those of one conversation strictly one after the other. */
    Optional<Occurrence> claim(Instant now) {
        return db.sql("""
                select o.id, o.conversation, o.kinds, o.rule, o.said, o.caused_by, o.chain, o.at, o.attempt
                  from automation.occurrence o
                 where o.due_at <= :now
                   and not exists (select 1 from automation.occurrence e where e.conversation = o.conversation and e.id < o.id)
                 order by o.id
                 limit 1
                   for update of o skip locked
                """)
                .param("now", Column.of(now))
                .query((row, _) -> toOccurrence(row))
                .optional();
    }

    void remove(UUID id) {
        db.sql("delete from automation.occurrence where id = :id")
                .param("id", id)
                .update();
    }

    void putOff(UUID id, Instant now, Duration pause) {
        db.sql("update automation.occurrence set attempt = attempt + 1, due_at = :due where id = :id")
                .param("id", id)
                .param("due", Column.of(now.plus(pause)))
                .update();
    }

    /** Keys of some kinds for a column. */
    public static String[] keys(Collection<EventKind> kinds) {
        return kinds.stream().map(EventKind::key).sorted().toArray(String[]::new);
    }

    private static Occurrence toOccurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                Column.id(row, "id"),
                new ConversationId(Column.id(row, "conversation")),
                Column.texts(row, "kinds").stream()
                        .flatMap(key -> EventKind.of(key).stream())
                        .collect(Collectors.toSet()),
                Column.idOrNull(row, "rule"),
                row.getString("said"),
                row.getString("caused_by"),
                ids(row.getArray("chain")),
                Column.instant(row, "at"),
                row.getInt("attempt"));
    }

    private static List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }
}
