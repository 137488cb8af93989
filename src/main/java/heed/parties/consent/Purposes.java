package heed.parties.consent;

import heed.identity.Actor;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of purposes and of the words in which each was asked. */
@Repository
class Purposes {

    private static final String SELECT = """
            select p.key, p.basis, p.created_at, p.retired_at, v.version,
                   (select jsonb_object_agg(t.language, t.text) from parties.consent_text t
                     where t.purpose = p.key and t.version = v.version)::text as texts
              from parties.consent_purpose p
              join lateral (select max(t.version) as version from parties.consent_text t where t.purpose = p.key) v on true
            """;

    private final JdbcClient db;

    Purposes(JdbcClient db) {
        this.db = db;
    }

    List<Purpose> all() {
        return db.sql(SELECT + " order by p.retired_at is not null, p.key")
                .query((row, _) -> toPurpose(row))
                .list();
    }

    Optional<Purpose> find(String key) {
        return db.sql(SELECT + " where p.key = :key")
                .param("key", key)
                .query((row, _) -> toPurpose(row))
                .optional();
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Purpose> lock(String key) {
        return db.sql("select p.key from parties.consent_purpose p where p.key = :key for update")
                .param("key", key)
                .query((row, _) -> row.getString("key"))
                .optional()
                .flatMap(this::find);
    }

    /** False where there is one by that key. */
    boolean add(String key, Basis basis, Instant now) {
        return db.sql("""
                        insert into parties.consent_purpose (key, basis, created_at) values (:key, :basis, :now)
                        on conflict (key) do nothing
                        """)
                        .param("key", key)
                        .param("basis", basis.key())
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    void publish(Actor actor, String key, int version, Map<String, String> texts, Instant now) {
        texts.forEach((language, text) -> db.sql("""
                insert into parties.consent_text (purpose, version, language, text, published_at, published_by, published_by_name)
                values (:key, :version, :language, :text, :now, :by, :byName)
                """)
                .param("key", key)
                .param("version", version)
                .param("language", language)
                .param("text", text)
                .param("now", Column.of(now))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .update());
    }

    void retire(String key, @Nullable Instant at) {
        db.sql("update parties.consent_purpose set retired_at = :at where key = :key")
                .param("at", Column.ofNullable(at))
                .param("key", key)
                .update();
    }

    private static Purpose toPurpose(ResultSet row) throws SQLException {
        return new Purpose(
                row.getString("key"),
                Basis.of(row.getString("basis")).orElseThrow(),
                Column.instant(row, "created_at"),
                Column.instantOrNull(row, "retired_at"),
                row.getInt("version"),
                Recordset.read(row.getString("texts"), new TypeReference<Map<String, String>>() {}));
    }
}
