package heed.channels.mail.aside;

import heed.channels.mail.AsideScope;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of mail without a conversation. */
@Repository
class AsideMails {

    private static final String COLUMNS = """
            select m.id, m.mailbox, m.sender, m.sender_name, m.subject, m.reason, m.outcome, m.bytes, m.received_at,
                   m.removed_at is not null as removed
              from channels.mail m
              left join channels.mailbox b on b.address = m.mailbox
             where m.conversation is null and m.raw <> repeat('0', 64) and\s""";

    private static final int COUNTED = 1_000;

    private final JdbcClient db;

    AsideMails(JdbcClient db) {
        this.db = db;
    }

    /** @param reason why it stands here: a key of {@code aside.reason}, told by {@link #why} */
    record Line(
            UUID id,
            String mailbox,
            String sender,
            String senderName,
            String subject,
            String reason,
            String outcome,
            long bytes,
            Instant receivedAt,
            boolean removed) {

        /** Why it stands here. */
        String why() {
            return outcome.equals("quarantined") ? reason : outcome;
        }

        boolean toDecide() {
            return outcome.equals("quarantined");
        }
    }

    /** Newest first, before a cursor. */
    List<Line> list(AsideScope scope, AsideQuestion question, ZoneId zone, Instant before, UUID beforeId, int limit) {
        String what = question.everything() ? "m.outcome is not null" : "m.outcome = 'quarantined'";
        Instant end = question.before(zone);
        return asking(COLUMNS + AsideScope.WITHIN + " and m.removed_at is null and " + what + """
                   and (:reason = '' or m.reason = :reason and m.outcome = 'quarantined' or m.outcome = :reason)
                   and (:mailbox = '' or m.mailbox = :mailbox)
                   and m.received_at >= :after and m.received_at < :end
                   and (m.received_at, m.id) < (:before, :beforeId)
                 order by m.received_at desc, m.id desc
                 limit :limit
                """, scope)
                .param("reason", question.reason())
                .param("mailbox", question.mailbox())
                .param("after", Column.of(question.after(zone)))
                .param("end", Column.of(end))
                .param("before", Column.of(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query(AsideMails::line)
                .list();
    }

    Optional<Line> find(AsideScope scope, UUID id) {
        return asking(COLUMNS + AsideScope.WITHIN + " and m.outcome is not null and m.id = :id", scope)
                .param("id", id)
                .query(AsideMails::line)
                .optional();
    }

    /** How many wait for a decision, up to a thousand. */
    long count(AsideScope scope) {
        return asking(
                        "select count(*) from (select 1 from channels.mail m left join channels.mailbox b on b.address = m.mailbox"
                                + " where m.outcome = 'quarantined' and m.conversation is null and m.removed_at is null and "
                                + AsideScope.WITHIN + " limit :most) found",
                        scope)
                .param("most", COUNTED)
                .query(Long.class)
                .single();
    }

    /** Mailboxes that have some. */
    List<String> mailboxes(AsideScope scope) {
        return asking(
                        "select b.address from channels.mailbox b where " + AsideScope.WITHIN
                                + " order by b.address limit 200",
                        scope)
                .query((row, _) -> row.getString("address"))
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, AsideScope scope) {
        return db.sql(sql).param("queues", Column.ofNullable(scope.queues())).param("unannounced", scope.unannounced());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                Column.id(row, "id"),
                row.getString("mailbox"),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("outcome"),
                row.getLong("bytes"),
                Column.instant(row, "received_at"),
                row.getBoolean("removed"));
    }
}
