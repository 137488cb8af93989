package heed.automation.webhooks;

import heed.automation.EventKind;
import heed.automation.Occurrences;
import heed.automation.webhooks.Webhook.Former;
import heed.automation.webhooks.Webhook.Stopped;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of webhooks. There are few of them, so that a list is all of them. */
@Repository
class Webhooks {

    /** Fewer than the lanes that the outbox serves at once, so that they can never keep the mail waiting. */
    static final int MOST = 40;

    private static final String SELECT = """
            select w.id, w.name, w.url, w.events, w.queues, w.secret, w.former_secret, w.former_until, w.written_at, w.written_by,
                   w.written_by_name, w.switched_on_at, w.failures, w.failing_since, w.stopped_at, w.stopped_why,
                   w.archived_at, w.version
              from automation.webhook w
            """;

    private final JdbcClient db;

    Webhooks(JdbcClient db) {
        this.db = db;
    }

    Optional<Webhook> find(WebhookId id) {
        return db.sql(SELECT + " where w.id = :id")
                .param("id", id.value())
                .query((row, _) -> toWebhook(row))
                .optional();
    }

    Optional<Webhook> findForUpdate(WebhookId id) {
        return db.sql(SELECT + " where w.id = :id for update")
                .param("id", id.value())
                .query((row, _) -> toWebhook(row))
                .optional();
    }

    /** By name. */
    List<Webhook> all(boolean archived) {
        return db.sql(SELECT + " where (w.archived_at is not null) = :archived order by lower(w.name), w.id")
                .param("archived", archived)
                .query((row, _) -> toWebhook(row))
                .list();
    }

    /** Those that are switched on and are told of one of these. */
    List<Webhook> toldOf(Collection<EventKind> kinds) {
        return db.sql(SELECT
                        + " where w.switched_on_at is not null and w.events && cast(:kinds as text[]) order by w.id")
                .param("kinds", Occurrences.keys(kinds))
                .query((row, _) -> toWebhook(row))
                .list();
    }

    /** @return false where there are too many */
    boolean add(Webhook webhook) {
        return db.sql("""
                        insert into automation.webhook
                               (id, name, url, events, queues, secret, written_at, written_by, written_by_name, switched_on_at)
                        select :id, :name, :url, cast(:events as text[]), cast(:queues as text[]), :secret, :writtenAt, cast(:writtenBy as uuid),
                               :writtenByName, :writtenAt
                          from automation.webhook
                        having count(*) filter (where archived_at is null) < :most
                        """)
                        .params(parameters(webhook))
                        .param("secret", webhook.lockedSecret())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    void save(Webhook webhook) {
        db.sql("""
                update automation.webhook
                   set name = :name, url = :url, events = cast(:events as text[]), queues = cast(:queues as text[]),
                       written_at = :writtenAt, written_by = cast(:writtenBy as uuid), written_by_name = :writtenByName, version = version + 1
                 where id = :id
                """).params(parameters(webhook)).update();
    }

    /** The one before it signs as well until then. */
    void keepSecret(WebhookId id, byte[] locked, Instant until) {
        db.sql("""
                update automation.webhook
                   set former_secret = secret, former_until = :until, secret = :secret, version = version + 1
                 where id = :id
                """)
                .param("secret", locked)
                .param("until", Column.of(until))
                .param("id", id.value())
                .update();
    }

    /** Begins to count failures anew. */
    void switchTo(WebhookId id, @Nullable Instant on, @Nullable Stopped stopped) {
        db.sql("""
                update automation.webhook
                   set switched_on_at = cast(:on as timestamptz), stopped_at = cast(:stoppedAt as timestamptz),
                       stopped_why = :why, failures = 0, failing_since = null, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("on", Column.ofNullable(on))
                .param("stoppedAt", stopped == null ? null : Column.of(stopped.at()))
                .param("why", stopped == null ? null : stopped.why())
                .update();
    }

    void archive(WebhookId id, Instant at) {
        db.sql("""
                update automation.webhook
                   set archived_at = :at, switched_on_at = null, version = version + 1
                 where id = :id
                """).param("id", id.value()).param("at", Column.of(at)).update();
    }

    /** @return false where there are too many */
    boolean restore(WebhookId id) {
        return db.sql("""
                        update automation.webhook
                           set archived_at = null
                         where id = :id
                           and (select count(*) from automation.webhook o where o.archived_at is null) < :most
                        """).param("id", id.value()).param("most", MOST).update() == 1;
    }

    void succeeded(WebhookId id) {
        db.sql("update automation.webhook set failures = 0, failing_since = null where id = :id and failures > 0")
                .param("id", id.value())
                .update();
    }

    void failed(WebhookId id, Instant now) {
        db.sql("""
                update automation.webhook
                   set failures = failures + 1, failing_since = coalesce(failing_since, :now)
                 where id = :id
                """).param("id", id.value()).param("now", Column.of(now)).update();
    }

    private static Map<String, @Nullable Object> parameters(Webhook webhook) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", webhook.id().value());
        parameters.put("name", webhook.name());
        parameters.put("url", webhook.url());
        parameters.put("events", Occurrences.keys(webhook.events()));
        parameters.put("queues", Column.of(webhook.queues()));
        parameters.put("writtenAt", Column.of(webhook.writtenAt()));
        parameters.put("writtenBy", StaffId.valueOrNull(webhook.writtenBy()));
        parameters.put("writtenByName", webhook.writtenByName());
        return parameters;
    }

    private static Webhook toWebhook(ResultSet row) throws SQLException {
        Instant stopped = Column.instantOrNull(row, "stopped_at");
        Instant former = Column.instantOrNull(row, "former_until");
        return new Webhook(
                new WebhookId(Column.id(row, "id")),
                row.getString("name"),
                row.getString("url"),
                Column.texts(row, "events").stream()
                        .flatMap(key -> EventKind.of(key).stream())
                        .collect(Collectors.toSet()),
                Set.copyOf(Column.texts(row, "queues")),
                row.getBytes("secret"),
                former == null ? null : new Former(row.getBytes("former_secret"), former),
                Column.instant(row, "written_at"),
                StaffId.of(Column.idOrNull(row, "written_by")),
                row.getString("written_by_name"),
                Column.instantOrNull(row, "switched_on_at") != null,
                row.getInt("failures"),
                Column.instantOrNull(row, "failing_since"),
                stopped == null ? null : new Stopped(stopped, row.getString("stopped_why")),
                Column.instantOrNull(row, "archived_at") != null,
                row.getInt("version"));
    }
}
