package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.EventKind;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.automation.rules.RuleRun.Outcome;
import heed.conversations.ConversationId;
import heed.platform.Column;
import heed.platform.Fault;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The log of rules: every time one was asked. What matched is kept for a quarter of a year, what did not for a week. */
@Repository
class RuleRuns {

    static final Duration KEPT = Duration.ofDays(90);
    static final Duration KEPT_UNMATCHED = Duration.ofDays(7);

    private static final int FORGOTTEN_AT_ONCE = 50_000;

    private final JdbcClient db;

    RuleRuns(JdbcClient db) {
        this.db = db;
    }

    /** A check as a row keeps it. */
    record StoredCheck(ConditionDetails condition, List<String> met, boolean held, boolean known) {

        static StoredCheck of(Check check) {
            return new StoredCheck(ConditionDetails.of(check.condition()), check.met(), check.held(), check.known());
        }

        Check check() {
            return new Check(condition.stored(), met, held, known);
        }
    }

    /** A reason as a row keeps it. */
    record StoredReason(String message, List<String> facts) {

        static StoredReason of(Fault fault) {
            return new StoredReason(
                    fault.message(), fault.facts().stream().map(String::valueOf).toList());
        }
    }

    void add(RuleRun run) {
        db.sql("""
                insert into automation.rule_run
                       (id, rule, version, conversation, event, at, outcome, checks, did, reasons)
                values (:id, :rule, :version, :conversation, :event, :at, :outcome, cast(:checks as jsonb),
                        cast(:did as jsonb), cast(:reasons as jsonb))
                """)
                .param("id", run.id())
                .param("rule", run.rule().value())
                .param("version", run.version())
                .param("conversation", run.conversation().value())
                .param("event", run.event().key())
                .param("at", Column.of(run.at()))
                .param("outcome", run.outcome().key())
                .param(
                        "checks",
                        Recordset.json(
                                run.checks().stream().map(StoredCheck::of).toList()))
                .param("did", Recordset.json(run.did()))
                .param(
                        "reasons",
                        Recordset.json(
                                run.reasons().stream().map(StoredReason::of).toList()))
                .update();
    }

    /** The newest first. */
    List<RuleRun> page(RuleId rule, @Nullable Outcome outcome, @Nullable UUID after, int limit) {
        return db.sql("""
                select id, rule, version, conversation, event, at, outcome, checks, did, reasons
                  from automation.rule_run
                 where rule = :rule
                   and (cast(:outcome as text) is null or outcome = :outcome)
                   and (cast(:after as uuid) is null or id < cast(:after as uuid))
                 order by id desc
                 limit :limit
                """)
                .param("rule", rule.value())
                .param("outcome", outcome == null ? null : outcome.key())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toRun(row))
                .list();
    }

    /** How often it acted on the conversation since then. */
    int doneSince(RuleId rule, ConversationId conversation, Instant since) {
        return db.sql("""
                select count(*) from automation.rule_run
                 where rule = :rule and conversation = :conversation and at > :since and outcome = 'done'
                """)
                .param("rule", rule.value())
                .param("conversation", conversation.value())
                .param("since", Column.of(since))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** How often any rule wrote to the customer in the conversation since then. */
    int repliesSince(ConversationId conversation, Instant since) {
        return db.sql("""
                select count(*) from automation.rule_run r
                 where r.rule in (select id from automation.rule) and r.conversation = :conversation and r.at > :since
                   and r.outcome = 'done' and r.did @> '[{"action": "reply"}]'
                """)
                .param("conversation", conversation.value())
                .param("since", Column.of(since))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** How often each rule acted since then. */
    Map<RuleId, Integer> counts(Instant since) {
        var counts = new HashMap<RuleId, Integer>();
        db.sql("""
                select rule, count(*) as runs from automation.rule_run
                 where outcome = 'done' and at > :since
                 group by rule
                """).param("since", Column.of(since)).query(row -> {
            counts.put(new RuleId(Column.id(row, "rule")), row.getInt("runs"));
        });
        return counts;
    }

    void forget(Instant now) {
        forget("('not-matched')", now.minus(KEPT_UNMATCHED));
        forget("('done', 'held-back', 'failed')", now.minus(KEPT));
    }

    private void forget(String outcomes, Instant before) {
        String some = """
                delete from automation.rule_run
                 where id in (select id from automation.rule_run where outcome in %s and at < :before limit :some)
                """.formatted(outcomes);
        while (db.sql(some)
                        .param("before", Column.of(before))
                        .param("some", FORGOTTEN_AT_ONCE)
                        .update()
                == FORGOTTEN_AT_ONCE) {}
    }

    private static RuleRun toRun(ResultSet row) throws SQLException {
        List<StoredCheck> checks = Recordset.read(row.getString("checks"), new TypeReference<List<StoredCheck>>() {});
        List<StoredReason> reasons =
                Recordset.read(row.getString("reasons"), new TypeReference<List<StoredReason>>() {});
        return new RuleRun(
                Column.id(row, "id"),
                new RuleId(Column.id(row, "rule")),
                row.getInt("version"),
                new ConversationId(Column.id(row, "conversation")),
                EventKind.of(row.getString("event")).orElseThrow(),
                Column.instant(row, "at"),
                Outcome.valueOf(
                        row.getString("outcome").toUpperCase(Locale.ROOT).replace('-', '_')),
                checks.stream().map(StoredCheck::check).toList(),
                Recordset.read(row.getString("did"), new TypeReference<List<ActionDetails>>() {}),
                reasons.stream()
                        .map(each -> Fault.at("", each.message(), each.facts().toArray()))
                        .toList());
    }
}
