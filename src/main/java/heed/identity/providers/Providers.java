package heed.identity.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of identity providers. */
@Repository
class Providers {

    private static final String SELECT = """
            select key, name, issuer, client_id, client_secret is not null as has_secret, trusted, enabled,
                   groups_claim, version
              from identity.provider
            """;

    private final JdbcClient db;
    private final ProviderGroups groups;

    Providers(JdbcClient db, ProviderGroups groups) {
        this.db = db;
        this.groups = groups;
    }

    List<Provider> all() {
        Map<String, List<GroupMapping>> given = groups.all();
        return db.sql(SELECT + " order by lower(name), key").query(Providers::toProvider).list().stream()
                .map(each -> each.with(given.getOrDefault(each.key(), List.of())))
                .toList();
    }

    Optional<Provider> find(String key) {
        return db.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Providers::toProvider)
                .optional()
                .map(this::withGroups);
    }

    Optional<Provider> findForUpdate(String key) {
        return db.sql(SELECT + " where key = :key for update")
                .param("key", key)
                .query(Providers::toProvider)
                .optional()
                .map(this::withGroups);
    }

    private Provider withGroups(Provider provider) {
        return provider.with(groups.all().getOrDefault(provider.key(), List.of()));
    }

    Optional<byte[]> secret(String key) {
        return db.sql("select client_secret from identity.provider where key = :key and client_secret is not null")
                .param("key", key)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Answers false where the key is taken. */
    boolean add(Provider provider) {
        boolean added = db.sql("""
                        insert into identity.provider (key, name, issuer, client_id, trusted, enabled, groups_claim)
                        values (:key, :name, :issuer, :clientId, :trusted, :enabled, :groupsClaim)
                        on conflict (key) do nothing
                        """).paramSource(provider).update() == 1;
        if (added) {
            groups.replace(provider.key(), provider.groups());
        }
        return added;
    }

    void save(Provider provider) {
        db.sql("""
                update identity.provider
                   set name = :name, issuer = :issuer, client_id = :clientId, trusted = :trusted, enabled = :enabled,
                       groups_claim = :groupsClaim, version = version + 1
                 where key = :key
                """).paramSource(provider).update();
        groups.replace(provider.key(), provider.groups());
    }

    void saveSecret(String key, byte @Nullable [] locked) {
        db.sql("update identity.provider set client_secret = :secret where key = :key")
                .param("secret", locked)
                .param("key", key)
                .update();
    }

    /** Its links go with it. */
    void remove(String key) {
        db.sql("delete from identity.provider where key = :key")
                .param("key", key)
                .update();
    }

    private static Provider toProvider(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getString("key"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getBoolean("has_secret"),
                row.getBoolean("trusted"),
                row.getBoolean("enabled"),
                row.getString("groups_claim"),
                List.of(),
                row.getInt("version"));
    }
}
