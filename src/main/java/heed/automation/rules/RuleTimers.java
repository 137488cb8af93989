package heed.automation.rules;

import heed.conversations.ConversationId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of times that rules wait for. */
@Repository
class RuleTimers {

    private final JdbcClient db;

    RuleTimers(JdbcClient db) {
        this.db = db;
    }

    /** @param since when the customer began to wait */
    record Timer(UUID rule, UUID conversation, Instant since, Instant dueAt) {}

    /** In place of those that stood there before. */
    void set(Collection<Timer> timers) {
        if (timers.isEmpty()) {
            return;
        }
        db.sql("""
                insert into automation.rule_timer (rule, conversation, since, due_at)
                select rule, conversation, since, due_at
                  from jsonb_to_recordset(cast(:timers as jsonb))
                       as t (rule uuid, conversation uuid, since timestamptz, due_at timestamptz)
                on conflict (rule, conversation) do update set since = excluded.since, due_at = excluded.due_at
                """).param("timers", Recordset.json(timers)).update();
    }

    void removeOf(RuleId rule) {
        db.sql("delete from automation.rule_timer where rule = :rule")
                .param("rule", rule.value())
                .update();
    }

    /** Takes those that are due, the longest due first; another replica takes others. */
    List<Timer> takeDue(Instant now, int most) {
        return db.sql("""
                delete from automation.rule_timer t
                 using (select rule, conversation from automation.rule_timer
                         where due_at <= :now
                         order by due_at
                         limit :most
                           for update skip locked) d
                 where t.rule = d.rule and t.conversation = d.conversation
                returning t.rule, t.conversation, t.since, t.due_at
                """)
                .param("now", Column.of(now))
                .param("most", most)
                .query((row, _) -> new Timer(
                        Column.id(row, "rule"),
                        Column.id(row, "conversation"),
                        Column.instant(row, "since"),
                        Column.instant(row, "due_at")))
                .list();
    }

    /** Remembers that a rule is told of this. @return false where it had been told before */
    boolean tell(RuleId rule, ConversationId conversation, String mark, Instant now) {
        return db.sql("""
                        insert into automation.rule_told (rule, conversation, mark, at)
                        values (:rule, :conversation, :mark, :now)
                        on conflict do nothing
                        """)
                        .param("rule", rule.value())
                        .param("conversation", conversation.value())
                        .param("mark", mark)
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    void forgetTold(Instant now, Duration age) {
        db.sql("delete from automation.rule_told where at < :before")
                .param("before", Column.of(now.minus(age)))
                .update();
    }
}
