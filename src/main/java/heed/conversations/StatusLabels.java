package heed.conversations;

import heed.platform.Column;
import heed.platform.Recordset;
import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of status labels. */
@Repository
public class StatusLabels {

    private static final String SELECT =
            "select s.key, s.category, s.names, s.place, s.archived_at, s.version from conversations.status_label s ";

    private final JdbcClient db;
    private final Remembering remembering;

    StatusLabels(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    /** In their order, those that can no longer be chosen last. */
    public List<StatusLabel> all() {
        return remembering.whileUnchanged(
                StatusLabels.class,
                () -> db.sql(SELECT + "order by s.archived_at is not null, s.place, s.key")
                        .query((row, _) -> toLabel(row))
                        .list());
    }

    /** The label of this key, archived or not. */
    public Optional<StatusLabel> find(String key) {
        return db.sql(SELECT + "where s.key = :key")
                .param("key", key)
                .query((row, _) -> toLabel(row))
                .optional();
    }

    /** False where the key is taken. */
    public boolean add(StatusLabel label) {
        return db.sql("""
                        insert into conversations.status_label (key, category, names, place)
                        values (:key, :category, cast(:names as jsonb), :place)
                        on conflict (key) do nothing
                        """)
                        .param("key", label.key())
                        .param("category", label.status().key())
                        .param("names", Recordset.json(label.names()))
                        .param("place", label.place())
                        .update()
                == 1;
    }

    /** @param expected the version that was read, 0 for any; false where it is another by now */
    public boolean save(StatusLabel label, int expected) {
        return db.sql("""
                        update conversations.status_label
                           set names = cast(:names as jsonb), place = :place, archived_at = :archivedAt,
                               version = version + 1
                         where key = :key and (:expected = 0 or version = :expected)
                        """)
                        .param("key", label.key())
                        .param("names", Recordset.json(label.names()))
                        .param("place", label.place())
                        .param("archivedAt", Column.ofNullable(label.archivedAt()))
                        .param("expected", expected)
                        .update()
                == 1;
    }

    private static StatusLabel toLabel(ResultSet row) throws SQLException {
        return new StatusLabel(
                row.getString("key"),
                Status.of(row.getString("category")).orElseThrow(),
                Recordset.read(row.getString("names"), new TypeReference<Map<String, String>>() {}),
                row.getInt("place"),
                Column.instantOrNull(row, "archived_at"),
                row.getInt("version"));
    }
}
