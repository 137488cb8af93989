package heed.conversations;

import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Remembering;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of list layouts: one for each person who ever chose. */
@Repository
class ListLayouts {

    private final JdbcClient db;
    private final Remembering remembering;

    private record LayoutOf(StaffId staff) {}

    ListLayouts(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    Optional<ListLayout> find(StaffId staff) {
        return remembering.whileUnchanged(
                new LayoutOf(staff),
                () -> db.sql(
                                "select l.compact, l.as_table, l.columns from conversations.list_layout l where l.staff = :staff")
                        .param("staff", staff.value())
                        .query((row, _) -> new ListLayout(
                                row.getBoolean("compact"),
                                row.getBoolean("as_table"),
                                ListColumn.read(Column.texts(row, "columns"))))
                        .optional());
    }

    void keep(StaffId staff, ListLayout layout) {
        db.sql("""
                insert into conversations.list_layout (staff, compact, as_table, columns)
                values (:staff, :compact, :asTable, :columns)
                on conflict (staff) do update
                    set compact = excluded.compact, as_table = excluded.as_table, columns = excluded.columns
                """)
                .param("staff", staff.value())
                .param("compact", layout.compact())
                .param("asTable", layout.asTable())
                .param(
                        "columns",
                        Column.of(layout.columns().stream().map(ListColumn::key).toList()))
                .update();
    }
}
