package heed.conversations.tags;

import heed.conversations.KnownTags;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tags. */
@Repository
class Tags implements KnownTags {

    private static final String SELECT =
            "select t.id, t.name, t.colour, t.archived_at, t.merged_into, t.version from conversations.tag t ";
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Clock clock;
    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    private record Remembered(Map<String, String> colours, Map<String, String> names, Instant at) {}

    Tags(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Those that stand for themselves, by name.
     *
     * @param beginning of their names, empty for all
     * @param after name of the last one that was read, empty for the first
     * @param offered whether those that were put away are left out
     */
    List<Tag> list(String beginning, String after, boolean offered, int most) {
        return db.sql(SELECT + """
                         where t.merged_into is null and t.name like :beginning and t.name > :after
                           and (t.archived_at is null or not :offered)
                         order by t.name limit :most
                        """)
                .param("beginning", beginning.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("after", after)
                .param("offered", offered)
                .param("most", most)
                .query((row, _) -> toTag(row))
                .list();
    }

    Optional<Tag> find(UUID id) {
        return db.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query((row, _) -> toTag(row))
                .optional();
    }

    Optional<Tag> findByName(String name) {
        return db.sql(SELECT + "where t.name = :name")
                .param("name", name)
                .query((row, _) -> toTag(row))
                .optional();
    }

    /** In the order of their ids, locked until the transaction ends. */
    List<Tag> lock(List<UUID> ids) {
        return db.sql(SELECT + "where t.id = any(:ids) order by t.id for update of t")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> toTag(row))
                .list();
    }

    /** The old names of this tag. */
    List<Tag> mergedInto(UUID id) {
        return db.sql(SELECT + "where t.merged_into = :id order by t.name")
                .param("id", id)
                .query((row, _) -> toTag(row))
                .list();
    }

    /** How many conversations have it, up to so many. */
    int used(String name, int most) {
        return db.sql("""
                        select count(*) from (
                            select from conversations.conversation c where c.tags @> array[cast(:name as text)] limit :most) n
                        """)
                .param("name", name)
                .param("most", most)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** False where the name is taken. */
    boolean add(Tag tag) {
        return db.sql("""
                        insert into conversations.tag (id, name, colour, merged_into) values (:id, :name, :colour, :mergedInto)
                        on conflict (name) do nothing
                        """)
                        .param("id", tag.id())
                        .param("name", tag.name())
                        .param("colour", tag.colour().key())
                        .param("mergedInto", tag.mergedInto())
                        .update()
                == 1;
    }

    void save(Tag tag) {
        db.sql("""
                        update conversations.tag
                           set name = :name, colour = :colour, archived_at = :archivedAt, merged_into = :mergedInto,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", tag.id())
                .param("name", tag.name())
                .param("colour", tag.colour().key())
                .param("archivedAt", Column.ofNullable(tag.archivedAt()))
                .param("mergedInto", tag.mergedInto())
                .update();
        forget();
    }

    void forget() {
        remembered.set(null);
    }

    @Override
    public String present(String name) {
        return known().names().getOrDefault(name, name);
    }

    @Override
    public Map<String, String> colours() {
        return known().colours();
    }

    /** A change is known in this process at once, in others within five seconds. */
    private Remembered known() {
        Remembered known = remembered.get();
        Instant now = clock.instant();
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(GOOD_FOR))) {
            return known;
        }
        Map<String, String> colours = pairs(
                "select t.name, t.colour from conversations.tag t where t.colour <> 'grey' and t.merged_into is null");
        Map<String, String> names = pairs(
                "select t.name, conversations.current_tag(t.name) from conversations.tag t where t.merged_into is not null");
        var fresh = new Remembered(colours, names, now);
        remembered.set(fresh);
        return fresh;
    }

    private Map<String, String> pairs(String sql) {
        return db.sql(sql).query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Tag toTag(ResultSet row) throws SQLException {
        return new Tag(
                Column.id(row, "id"),
                row.getString("name"),
                Colour.of(row.getString("colour")).orElseThrow(),
                Column.instantOrNull(row, "archived_at"),
                Column.idOrNull(row, "merged_into"),
                row.getInt("version"));
    }
}
