package heed.identity;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tokens. */
@Repository
class Tokens {

    private static final String SELECT = """
            select id, name, prefix, scopes, owner, issued_at, expires_at, last_used_at, revoked_at, networks, queues
              from identity.token
            """;

    private final JdbcClient db;

    Tokens(JdbcClient db) {
        this.db = db;
    }

    Optional<Token> findByHash(byte[] hash) {
        return db.sql(SELECT + " where hash = :hash")
                .param("hash", hash)
                .query((row, _) -> toToken(row))
                .optional();
    }

    Optional<Token> findForUpdate(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> toToken(row))
                .optional();
    }

    /** Newest first; before is the id of the last one already seen. */
    List<Token> page(@Nullable UUID before, int limit) {
        return db.sql(SELECT + """
                 where cast(:before as uuid) is null or id < cast(:before as uuid)
                 order by id desc
                 limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> toToken(row))
                .list();
    }

    /** Answers false where the same secret is known already. */
    boolean add(Token token, byte[] hash) {
        return db.sql("""
                        insert into identity.token (id, name, prefix, hash, scopes, owner, issued_at, expires_at, networks, queues)
                        values (:id, :name, :prefix, :hash, :scopes, :owner, :issuedAt, :expiresAt, :networks, :queues)
                        on conflict (hash) do nothing
                        """)
                        .param("id", token.id())
                        .param("name", token.name())
                        .param("prefix", token.prefix())
                        .param("hash", hash)
                        .param("scopes", Column.of(token.scopes()))
                        .param(
                                "owner",
                                token.owner() == null ? null : token.owner().value())
                        .param("issuedAt", Column.of(token.issuedAt()))
                        .param("expiresAt", Column.ofNullable(token.expiresAt()))
                        .param("networks", Column.of(token.networks()))
                        .param("queues", Column.ofNullable(token.queues()))
                        .update()
                == 1;
    }

    void revoke(UUID id, Instant at, @Nullable UUID by) {
        db.sql("update identity.token set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null")
                .param("at", Column.of(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Revokes the installation's tokens that have another secret than this. */
    void revokeUnownedExcept(byte[] hash, Instant at) {
        db.sql("""
                update identity.token set revoked_at = :at
                 where owner is null and revoked_at is null and hash <> :hash
                """).param("at", Column.of(at)).param("hash", hash).update();
    }

    void used(byte[] hash, Instant at) {
        db.sql("update identity.token set last_used_at = greatest(last_used_at, :at) where hash = :hash")
                .param("at", Column.of(at))
                .param("hash", hash)
                .update();
    }

    private static Token toToken(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                Column.texts(row, "scopes"),
                StaffId.of(Column.idOrNull(row, "owner")),
                Objects.requireNonNull(Column.instantOrNull(row, "issued_at")),
                Column.instantOrNull(row, "expires_at"),
                Column.instantOrNull(row, "last_used_at"),
                Column.instantOrNull(row, "revoked_at"),
                Column.texts(row, "networks"),
                row.getArray("queues") == null ? null : Set.copyOf(Column.texts(row, "queues")));
    }
}
