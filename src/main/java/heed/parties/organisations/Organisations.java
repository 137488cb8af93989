package heed.parties.organisations;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of organisations with their domains. */
@Repository
class Organisations {

    private static final String SELECT = """
            select o.id, o.name, o.visibility, o.created_at, o.version,
                   array(select d.domain from parties.organisation_domain d where d.organisation = o.id order by d.domain) as domains
              from parties.organisation o
            """;

    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    Optional<Organisation> find(UUID id) {
        return db.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query((row, _) -> toOrganisation(row))
                .optional();
    }

    /** Whatever its case. */
    Optional<Organisation> findByName(String name) {
        return db.sql(SELECT + " where lower(o.name) = lower(:name)")
                .param("name", name)
                .query((row, _) -> toOrganisation(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Organisation> lock(UUID id) {
        return db.sql(SELECT + " where o.id = :id for update of o")
                .param("id", id)
                .query((row, _) -> toOrganisation(row))
                .optional();
    }

    /** By name, behind the one with that id. */
    List<Organisation> page(String words, @Nullable UUID after, int limit) {
        return db.sql(SELECT + """
                 where (:words = '' or parties.letters(o.name) like parties.part(:words)
                        or exists (select from parties.organisation_domain d
                                    where d.organisation = o.id and d.domain like parties.part(:words)))
                   and (cast(:after as uuid) is null
                        or (lower(o.name), o.id) > (select lower(a.name), a.id from parties.organisation a
                                                     where a.id = cast(:after as uuid)))
                 order by lower(o.name), o.id
                 limit :limit
                """)
                .param("words", words.strip())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toOrganisation(row))
                .list();
    }

    /** False where another has the name. */
    boolean add(Organisation organisation) {
        return db.sql("""
                        insert into parties.organisation (id, name, visibility, created_at)
                        values (:id, :name, :visibility, :at)
                        on conflict (lower(name)) do nothing
                        """)
                        .param("id", organisation.id())
                        .param("name", organisation.name())
                        .param("visibility", organisation.visibility().key())
                        .param("at", Column.of(organisation.createdAt()))
                        .update()
                == 1;
    }

    boolean isTaken(String name, UUID butBy) {
        return db.sql(
                        "select exists (select from parties.organisation o where lower(o.name) = lower(:name) and o.id <> :id)")
                .param("name", name)
                .param("id", butBy)
                .query(Boolean.class)
                .single();
    }

    void save(Organisation organisation) {
        db.sql("""
                update parties.organisation set name = :name, visibility = :visibility, version = version + 1 where id = :id
                """)
                .param("name", organisation.name())
                .param("visibility", organisation.visibility().key())
                .param("id", organisation.id())
                .update();
    }

    /** Leaves the organisation with exactly these; answers those that are another's and were not given. */
    List<String> keepDomains(UUID id, Collection<String> domains) {
        db.sql("delete from parties.organisation_domain where organisation = :id and domain <> all(:domains)")
                .param("id", id)
                .param("domains", Column.of(domains))
                .update();
        db.sql("""
                insert into parties.organisation_domain (domain, organisation)
                select domain, :id from unnest(cast(:domains as text[])) domain
                on conflict (domain) do nothing
                """).param("id", id).param("domains", Column.of(domains)).update();
        return db.sql("""
                select d.domain from parties.organisation_domain d
                 where d.domain = any(:domains) and d.organisation <> :id order by d.domain
                """)
                .param("id", id)
                .param("domains", Column.of(domains))
                .query((row, _) -> row.getString("domain"))
                .list();
    }

    void remove(UUID id) {
        db.sql("delete from parties.organisation where id = :id")
                .param("id", id)
                .update();
    }

    private static Organisation toOrganisation(ResultSet row) throws SQLException {
        return new Organisation(
                Column.id(row, "id"),
                row.getString("name"),
                Visibility.of(row.getString("visibility")).orElseThrow(),
                Column.texts(row, "domains"),
                Column.instant(row, "created_at"),
                row.getInt("version"));
    }
}
