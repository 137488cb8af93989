package heed.identity;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of roles. */
@Repository
public class StaffRoles {

    private static final String SELECT = "select key, name, kind, rights, built_in, version from identity.role";

    private final JdbcClient db;

    StaffRoles(JdbcClient db) {
        this.db = db;
    }

    /** Those of the company first, then those that come with Heed, by name. */
    public List<Role> all() {
        return db.sql(SELECT + " order by kind, not built_in, lower(name), key")
                .query((row, _) -> toRole(row))
                .list();
    }

    public Optional<Role> find(String key) {
        return db.sql(SELECT + " where key = :key")
                .param("key", key)
                .query((row, _) -> toRole(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    public Optional<Role> findForUpdate(String key) {
        return db.sql(SELECT + " where key = :key for update")
                .param("key", key)
                .query((row, _) -> toRole(row))
                .optional();
    }

    /** How many people have the role, whether they still work here or not, or are asked to take it. */
    public long holders(String key) {
        return db.sql("""
                select (select count(*) from identity.staff s
                         where :key = any(s.roles)
                            or exists (select from identity.membership m where m.staff = s.id and m.role = :key))
                     + (select count(*) from identity.invitation i
                         where i.token_hash is not null and (:key = any(i.roles) or :key = any(i.team_roles)))
                """).param("key", key).query(Long.class).single();
    }

    /** Answers false where the key or the name is taken. */
    public boolean add(Role role) {
        return db.sql("""
                        insert into identity.role (key, name, kind, rights) values (:key, :name, :kind, :rights)
                        on conflict do nothing
                        """)
                        .param("key", role.key())
                        .param("name", role.name())
                        .param("kind", role.kind().key())
                        .param("rights", Column.of(role.scopes()))
                        .update()
                == 1;
    }

    /** Answers false where another role has the name. */
    public boolean save(Role role) {
        return db.sql("""
                        update identity.role set name = :name, rights = :rights, version = version + 1
                         where key = :key
                           and not exists (select 1 from identity.role o
                                            where lower(o.name) = lower(:name) and o.key <> :key)
                        """)
                        .param("key", role.key())
                        .param("name", role.name())
                        .param("rights", Column.of(role.scopes()))
                        .update()
                == 1;
    }

    public void remove(String key) {
        db.sql("delete from identity.role where key = :key").param("key", key).update();
    }

    private static Role toRole(ResultSet row) throws SQLException {
        return Role.of(
                row.getString("key"),
                row.getString("name"),
                Role.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Set.copyOf(Column.texts(row, "rights")),
                row.getBoolean("built_in"),
                row.getInt("version"));
    }
}
