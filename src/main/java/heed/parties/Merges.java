package heed.parties;

import heed.identity.Actor;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of merges. */
@Repository
class Merges {

    private static final String SELECT = """
            select m.id, m.merged, m.into_customer, m.merged_at, m.merged_by_name, m.emails, m.phones
              from parties.merge m
             where m.undone_at is null
            """;

    private final JdbcClient db;

    Merges(JdbcClient db) {
        this.db = db;
    }

    Optional<Merge> inForce(CustomerId merged) {
        return db.sql(SELECT + " and m.merged = :merged")
                .param("merged", merged.value())
                .query((row, _) -> toMerge(row))
                .optional();
    }

    List<Merge> into(CustomerId survivor) {
        return db.sql(SELECT + " and m.into_customer = :survivor order by m.merged_at desc")
                .param("survivor", survivor.value())
                .query((row, _) -> toMerge(row))
                .list();
    }

    void add(Merge merge, Actor actor) {
        db.sql("""
                insert into parties.merge (id, merged, into_customer, merged_at, merged_by, merged_by_name, emails, phones)
                values (:id, :merged, :into, :at, :by, :byName, :emails, :phones)
                """)
                .param("id", merge.id())
                .param("merged", merge.merged().value())
                .param("into", merge.into().value())
                .param("at", Column.of(merge.at()))
                .param("by", actor.staff())
                .param("byName", merge.by())
                .param("emails", Column.of(merge.emails()))
                .param("phones", Column.of(merge.phones()))
                .update();
    }

    void undo(Merge merge, Actor actor, Instant at) {
        db.sql("update parties.merge set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("id", merge.id())
                .update();
    }

    private static Merge toMerge(ResultSet row) throws SQLException {
        return new Merge(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new CustomerId(Column.id(row, "merged")),
                new CustomerId(Column.id(row, "into_customer")),
                Column.instant(row, "merged_at"),
                row.getString("merged_by_name"),
                Column.texts(row, "emails"),
                Column.texts(row, "phones"));
    }
}
