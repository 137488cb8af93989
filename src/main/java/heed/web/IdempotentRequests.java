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

    /**
     * @param status null while the first request is still being worked on
     * @param unanswered its change is committed, and whoever should have answered vanished
     */
    record Kept(
            String digest,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body,
            boolean unanswered) {}

    /** True when this request is the first of its key; one that was begun minutes ago and never answered is begun anew. */
    boolean begin(String caller, String key, String digest) {
        db.sql("""
                delete from web.idempotent_request
                 where begun_at < now() - interval '1 day'
                    or (caller = :caller and key = :key and status is null
                        and carried_out_at is null and begun_at < now() - interval '2 minutes')
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
                select digest, status, content_type, location, coalesce(body, '') as body,
                       status is null and coalesce(carried_out_at < now() - interval '5 seconds', false) as unanswered
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
                        row.getBytes("body"),
                        row.getBoolean("unanswered")))
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

    /** Notes within the request's own transaction that its change happens, whatever becomes of the answer. */
    void carriedOut(String caller, String key) {
        db.sql("update web.idempotent_request set carried_out_at = now() where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /** Lets the key be used again, unless the request had an effect that would be repeated. */
    void forget(String caller, String key) {
        db.sql("""
                delete from web.idempotent_request
                 where caller = :caller and key = :key and carried_out_at is null
                """).param("caller", caller).param("key", key).update();
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
