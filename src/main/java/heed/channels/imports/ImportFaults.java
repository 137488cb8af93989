package heed.channels.imports;

import heed.channels.imports.reading.Found.Unreadable;
import heed.platform.Column;
import heed.platform.Fault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what an import could not read or take in. */
@Repository
class ImportFaults {

    /** More than these are counted by nobody: the file is another one than was thought. */
    static final int MOST = 10_000;

    private final JdbcClient db;

    ImportFaults(JdbcClient db) {
        this.db = db;
    }

    /** @param line 0 where it is not known */
    record Place(String place, int line, Fault fault) {}

    void add(UUID id, Unreadable fault) {
        db.sql("""
                insert into channels.import_fault (import, place, line, message, facts)
                values (:id, left(:place, 300), :line, :message, :facts)
                """)
                .param("id", id)
                .param("place", fault.place())
                .param("line", fault.line())
                .param("message", fault.message())
                .param("facts", Column.of(fault.facts()))
                .update();
    }

    List<Place> of(UUID id, int most) {
        return db.sql("""
                select place, line, message, facts from channels.import_fault where import = :id order by ordinal limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new Place(
                        row.getString("place"),
                        row.getInt("line"),
                        new Fault("", row.getString("message"), List.copyOf(Column.texts(row, "facts")))))
                .list();
    }

    int count(UUID id) {
        return db.sql("select count(*) from channels.import_fault where import = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void remove(UUID id) {
        db.sql("delete from channels.import_fault where import = :id")
                .param("id", id)
                .update();
    }
}
