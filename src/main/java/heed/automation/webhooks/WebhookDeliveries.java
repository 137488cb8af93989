package heed.automation.webhooks;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was told to webhooks, and of every attempt. Kept for a month. */
@Repository
class WebhookDeliveries {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;

    WebhookDeliveries(JdbcClient db) {
        this.db = db;
    }

    /** @param state waiting, delivered or failed */
    record Delivery(
            UUID id,
            WebhookId webhook,
            String event,
            @Nullable UUID conversation,
            String body,
            String state,
            Instant createdAt,
            @Nullable Instant settledAt) {}

    /**
     * One try.
     *
     * @param status of the answer, null where there was none
     * @param problem key of why there was none: unreachable, forbidden
     * @param head of the request, without its signature
     */
    record Attempt(
            int ordinal,
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String problem,
            String head,
            String answer) {

        /** Whether the receiver has taken it: any 2xx. */
        boolean taken() {
            return status != null && status / 100 == 2;
        }

        /** Whether the receiver says that it will never listen again. */
        boolean gone() {
            return status != null && status == 410;
        }
    }

    void add(Delivery delivery) {
        db.sql("""
                insert into automation.webhook_delivery (id, webhook, event, conversation, body, state, created_at)
                values (:id, :webhook, :event, cast(:conversation as uuid), :body, 'waiting', :at)
                """)
                .param("id", delivery.id())
                .param("webhook", delivery.webhook().value())
                .param("event", delivery.event())
                .param("conversation", delivery.conversation())
                .param("body", delivery.body())
                .param("at", Column.of(delivery.createdAt()))
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return db.sql("""
                select id, webhook, event, conversation, body, state, created_at, settled_at
                  from automation.webhook_delivery where id = :id
                """).param("id", id).query((row, _) -> toDelivery(row)).optional();
    }

    /** What each receiver in use was told last. */
    List<Delivery> latest() {
        return db.sql("""
                select d.id, d.webhook, d.event, d.conversation, d.body, d.state, d.created_at, d.settled_at
                  from automation.webhook w
                 cross join lateral (select * from automation.webhook_delivery e
                                      where e.webhook = w.id order by e.id desc limit 1) d
                """).query((row, _) -> toDelivery(row)).list();
    }

    /** The newest first. */
    List<Delivery> page(WebhookId webhook, @Nullable UUID after, int limit) {
        return db.sql("""
                select id, webhook, event, conversation, body, state, created_at, settled_at
                  from automation.webhook_delivery
                 where webhook = :webhook and (cast(:after as uuid) is null or id < cast(:after as uuid))
                 order by id desc
                 limit :limit
                """)
                .param("webhook", webhook.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toDelivery(row))
                .list();
    }

    /** One that was tried already. */
    void addSettled(Delivery delivery, Attempt attempt, String state) {
        add(delivery);
        add(delivery.id(), attempt);
        settle(delivery.id(), state, attempt.at());
    }

    void settle(UUID id, String state, Instant at) {
        db.sql("update automation.webhook_delivery set state = :state, settled_at = :at where id = :id")
                .param("state", state)
                .param("at", Column.of(at))
                .param("id", id)
                .update();
    }

    void waitAgain(UUID id) {
        db.sql("update automation.webhook_delivery set state = 'waiting', settled_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void add(UUID delivery, Attempt attempt) {
        db.sql("""
                insert into automation.webhook_attempt (delivery, ordinal, at, millis, status, problem, request_head, answer)
                select :delivery, coalesce(max(ordinal), 0) + 1, :at, :millis, cast(:status as integer), :problem, :head, :answer
                  from automation.webhook_attempt where delivery = :delivery
                """)
                .param("delivery", delivery)
                .param("at", Column.of(attempt.at()))
                .param("millis", attempt.millis())
                .param("status", attempt.status())
                .param("problem", attempt.problem())
                .param("head", attempt.head())
                .param("answer", attempt.answer())
                .update();
    }

    /** The oldest first. */
    List<Attempt> attempts(UUID delivery) {
        return db.sql("""
                select ordinal, at, millis, status, problem, request_head, answer
                  from automation.webhook_attempt where delivery = :delivery order by ordinal
                """)
                .param("delivery", delivery)
                .query((row, _) -> new Attempt(
                        row.getInt("ordinal"),
                        Column.instant(row, "at"),
                        row.getInt("millis"),
                        row.getObject("status", Integer.class),
                        row.getString("problem"),
                        row.getString("request_head"),
                        row.getString("answer")))
                .list();
    }

    void forget(Instant now) {
        db.sql("delete from automation.webhook_delivery where state <> 'waiting' and created_at < :before")
                .param("before", Column.of(now.minus(KEPT)))
                .update();
    }

    private static Delivery toDelivery(ResultSet row) throws SQLException {
        return new Delivery(
                Column.id(row, "id"),
                new WebhookId(Column.id(row, "webhook")),
                row.getString("event"),
                Column.idOrNull(row, "conversation"),
                row.getString("body"),
                row.getString("state"),
                Column.instant(row, "created_at"),
                Column.instantOrNull(row, "settled_at"));
    }
}
