package heed.conversations.views;

import heed.conversations.ListColumn;
import heed.conversations.ListOrder;
import heed.identity.Circle;
import heed.identity.Sharing;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of views, and of whose tabs they are pinned to. */
@Repository
class KeptViews {

    private static final String SELECT = """
            select v.key, v.name, v.search, v.sort, v.columns, v.scope, v.owner, v.team, v.removed_at, v.version
              from conversations.view v
            """;

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Remembering remembering;

    private record SeenBy(Circle circle) {}

    private record PinsOf(StaffId staff) {}

    KeptViews(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    /** Removed or not. */
    Optional<KeptView> find(String key) {
        return db.sql(SELECT + "where v.key = :key")
                .param("key", key)
                .query((row, _) -> toView(row))
                .optional();
    }

    /** Those that somebody of this circle sees, the pinned ones first and in their order. */
    List<KeptView> seenBy(Circle circle) {
        return remembering.whileUnchanged(
                new SeenBy(circle),
                () -> db.sql(SELECT + """
                  left join conversations.view_pin p on p.view = v.key and p.staff = :staff
                 where v.removed_at is null
                   and (v.scope = 'company' or v.owner = :staff
                        or v.scope = 'team' and (:publishes or v.team = any(:teams)))
                 order by p.place, lower(v.name), v.key
                 limit :most
                """)
                        .param("staff", circle.staff())
                        .param("publishes", circle.publishes())
                        .param("teams", Column.of(circle.teams()))
                        .param("most", MOST)
                        .query((row, _) -> toView(row))
                        .list());
    }

    /** Keys of what is pinned to somebody's tabs, in their order. */
    List<String> pins(StaffId staff) {
        return remembering.whileUnchanged(
                new PinsOf(staff),
                () -> db.sql(
                                "select p.view from conversations.view_pin p where p.staff = :staff order by p.place, p.view")
                        .param("staff", staff.value())
                        .query((row, _) -> row.getString("view"))
                        .list());
    }

    void pin(StaffId staff, List<String> views) {
        db.sql("delete from conversations.view_pin where staff = :staff")
                .param("staff", staff.value())
                .update();
        db.sql("""
                insert into conversations.view_pin (staff, view, place)
                select :staff, pinned.view, pinned.place
                  from unnest(cast(:views as text[])) with ordinality as pinned (view, place)
                """)
                .param("staff", staff.value())
                .param("views", Column.of(views))
                .update();
    }

    /** False where the key is taken. */
    boolean add(KeptView view) {
        return described(db.sql("""
                                insert into conversations.view (key, name, search, sort, columns, scope, owner, team)
                                values (:key, :name, :search, :sort, :columns, :scope, :owner, :team)
                                on conflict (key) do nothing
                                """), view).update() == 1;
    }

    /** @param expected the version that was read, 0 for any; false where it is another by now */
    boolean save(KeptView view, @Nullable Instant removedAt, int expected) {
        return described(db.sql("""
                                update conversations.view
                                   set name = :name, search = :search, sort = :sort, columns = :columns, scope = :scope,
                                       owner = :owner, team = :team, removed_at = :removedAt, version = version + 1
                                 where key = :key and (:expected = 0 or version = :expected)
                                """), view)
                        .param("removedAt", Column.ofNullable(removedAt))
                        .param("expected", expected)
                        .update()
                == 1;
    }

    private static StatementSpec described(StatementSpec sql, KeptView view) {
        return sql.param("key", view.key())
                .param("name", view.name())
                .param("search", view.search())
                .param("sort", view.order().key())
                .param(
                        "columns",
                        Column.of(view.columns().stream().map(ListColumn::key).toList()))
                .param("scope", view.sharing().scope().key())
                .param("owner", StaffId.valueOrNull(view.sharing().owner()))
                .param("team", view.sharing().team());
    }

    private static KeptView toView(ResultSet row) throws SQLException {
        return new KeptView(
                row.getString("key"),
                row.getString("name"),
                row.getString("search"),
                ListOrder.of(row.getString("sort")).orElseThrow(),
                Column.texts(row, "columns").stream()
                        .flatMap(each -> ListColumn.of(each).stream())
                        .toList(),
                new Sharing(
                        Sharing.Scope.of(Objects.requireNonNull(row.getString("scope")))
                                .orElseThrow(),
                        StaffId.of(Column.idOrNull(row, "owner")),
                        row.getString("team")),
                Column.instantOrNull(row, "removed_at") != null,
                row.getInt("version"));
    }
}
