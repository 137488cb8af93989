package heed.web;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each caller's keyed POSTs were answered, kept for a day. */
@Repository
class IdempotentRequests implements KeptAnswers {

    private final JdbcClient db;

    IdempotentRequests(JdbcClient db) {
        this.db = db;
    }

    /** @param status null while the first request is still being worked on */
    record Kept(
            String digest,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    /** True when this request is the first of its key; one that was begun minutes ago and never answered is begun anew. */
    boolean begin(String caller, String key, String digest) {
        db.sql("""
                delete from web.idempotent_request
                 where begun_at < now() - interval '1 day'
                    or (caller = :caller and key = :key and status is null and begun_at < now() - interval '2 minutes')
                """).param("caller", caller).param("key", key).update();
        return db.sql("""
                insert into web.idempotent_request (caller, key, digest) values (:caller, :key, :digest)
                    on conflict do nothing
                """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("digest", digest)
                        .update()
                == 1;
    }

    Optional<Kept> find(String caller, String key) {
        return db.sql("""
                select digest, status, content_type, location, coalesce(body, '') as body
                  from web.idempotent_request
                 where caller = :caller and key = :key
                """)
                .param("caller", caller)
                .param("key", key)
                .query((row, _) -> new Kept(
                        row.getString("digest"),
                        row.getObject("status", Integer.class),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    void keep(
            String caller,
            String key,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {
        db.sql("""
                update web.idempotent_request
                   set status = :status, content_type = :contentType, location = :location, body = :body
                 where caller = :caller and key = :key
                """)
                .param("caller", caller)
                .param("key", key)
                .param("status", status)
                .param("contentType", contentType)
                .param("location", location)
                .param("body", body)
                .update();
    }

    /** Lets the key be used again, because the request had no effect that could be repeated. */
    void forget(String caller, String key) {
        db.sql("delete from web.idempotent_request where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    @Override
    public int forget(Collection<String> words) {
        return db.sql("""
                update web.idempotent_request r set body = '{}'
                 where r.status is not null
                   and exists (select from unnest(:words) word where position(convert_to(word, 'UTF8') in r.body) > 0)
                """).param("words", words.toArray(String[]::new)).update();
    }
}
