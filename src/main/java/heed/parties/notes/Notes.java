package heed.parties.notes;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notes about customers. */
@Repository
class Notes {

    private static final String SELECT = """
            select n.id, n.customer, n.text, n.written_at, n.author, n.author_name, n.edited_at, n.pinned_at, n.version
              from parties.note n
            """;

    private final JdbcClient db;

    Notes(JdbcClient db) {
        this.db = db;
    }

    /** Pinned ones first, then the newest. */
    List<Note> of(Collection<CustomerId> customers, int most) {
        return db.sql(SELECT + """
                 where n.customer = any(:customers)
                 order by n.pinned_at desc nulls last, n.written_at desc, n.id desc
                 limit :most
                """)
                .param("customers", CustomerId.values(customers))
                .param("most", most)
                .query((row, _) -> toNote(row))
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<Note> lock(Collection<CustomerId> customers, UUID id) {
        return db.sql(SELECT + " where n.id = :id and n.customer = any(:customers) for update")
                .param("id", id)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> toNote(row))
                .optional();
    }

    void add(Note note) {
        db.sql("""
                insert into parties.note (id, customer, text, written_at, author, author_name, pinned_at)
                values (:id, :customer, :text, :at, :author, :authorName, :pinnedAt)
                """)
                .param("id", note.id())
                .param("customer", note.customer().value())
                .param("text", note.text())
                .param("at", Column.of(note.writtenAt()))
                .param("author", note.author())
                .param("authorName", note.authorName())
                .param("pinnedAt", Column.ofNullable(note.pinnedAt()))
                .update();
    }

    void save(Note note) {
        db.sql("""
                update parties.note
                   set text = :text, edited_at = :editedAt, pinned_at = :pinnedAt, version = version + 1
                 where id = :id
                """)
                .param("text", note.text())
                .param("editedAt", Column.ofNullable(note.editedAt()))
                .param("pinnedAt", Column.ofNullable(note.pinnedAt()))
                .param("id", note.id())
                .update();
    }

    private static Note toNote(ResultSet row) throws SQLException {
        return new Note(
                Column.id(row, "id"),
                new CustomerId(Column.id(row, "customer")),
                row.getString("text"),
                Column.instant(row, "written_at"),
                Column.idOrNull(row, "author"),
                row.getString("author_name"),
                Column.instantOrNull(row, "edited_at"),
                Column.instantOrNull(row, "pinned_at"),
                row.getInt("version"));
    }
}
