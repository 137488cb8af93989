package heed.conversations.fields;

import heed.platform.Column;
import heed.platform.Recordset;
import heed.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of fields. */
@Repository
class Fields {

    private static final String SELECT = """
            select f.key, f.kind, f.names, f.helps, f.queues, f.required, f.choices, f.place, f.archived_at, f.version
              from conversations.field f
            """;
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Clock clock;
    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    private record Remembered(List<Field> fields, Instant at) {}

    Fields(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In their order, the archived ones last. */
    List<Field> all() {
        return db.sql(SELECT + "order by f.archived_at is not null, f.place, f.key")
                .query((row, _) -> toField(row))
                .list();
    }

    /** Of {@link #all} those behind one of them. @param after a key, empty from the first on */
    Slice<Field> page(String after, int limit) {
        List<Field> all = all();
        int from =
                after.isEmpty() ? 0 : 1 + all.stream().map(Field::key).toList().indexOf(after);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(all.subList(from, Math.min(all.size(), from + most + 1)), most, Field::key);
    }

    /** For pages: a change is known in this process at once, in others within five seconds. */
    List<Field> recall() {
        Remembered known = remembered.get();
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.at().plus(GOOD_FOR)) && !now.isBefore(known.at())) {
            return known.fields();
        }
        List<Field> fields = all();
        remembered.set(new Remembered(fields, now));
        return fields;
    }

    void forget() {
        remembered.set(null);
    }

    Optional<Field> find(String key) {
        return db.sql(SELECT + "where f.key = :key")
                .param("key", key)
                .query((row, _) -> toField(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Field> findForUpdate(String key) {
        return db.sql(SELECT + "where f.key = :key for update of f")
                .param("key", key)
                .query((row, _) -> toField(row))
                .optional();
    }

    /** False where the key is taken. */
    boolean add(Field field) {
        return written(db.sql("""
                        insert into conversations.field (key, kind, names, helps, queues, required, choices, place)
                        values (:key, :kind, cast(:names as jsonb), cast(:helps as jsonb), :queues, :required,
                            cast(:choices as jsonb), :place)
                        on conflict (key) do nothing
                        """), field).param("kind", field.kind().key()).update() == 1;
    }

    void save(Field field) {
        written(db.sql("""
                        update conversations.field
                           set names = cast(:names as jsonb), helps = cast(:helps as jsonb), queues = :queues,
                               required = :required, choices = cast(:choices as jsonb), place = :place,
                               archived_at = :archivedAt, version = version + 1
                         where key = :key
                        """), field)
                .param("archivedAt", Column.ofNullable(field.archivedAt()))
                .update();
    }

    private static StatementSpec written(StatementSpec sql, Field field) {
        return sql.param("key", field.key())
                .param("names", Recordset.json(field.names()))
                .param("helps", Recordset.json(field.helps()))
                .param("queues", Column.of(field.queues()))
                .param("required", field.required().key())
                .param("choices", Recordset.json(field.choices()))
                .param("place", field.place());
    }

    private static Field toField(ResultSet row) throws SQLException {
        return new Field(
                row.getString("key"),
                FieldKind.of(row.getString("kind")).orElseThrow(),
                Recordset.read(row.getString("names"), new TypeReference<Map<String, String>>() {}),
                Recordset.read(row.getString("helps"), new TypeReference<Map<String, String>>() {}),
                Set.copyOf(Column.texts(row, "queues")),
                Requirement.of(row.getString("required")).orElseThrow(),
                Recordset.read(row.getString("choices"), new TypeReference<List<FieldChoice>>() {}),
                row.getInt("place"),
                Column.instantOrNull(row, "archived_at"),
                row.getInt("version"));
    }
}
