package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.EventKind;
import heed.automation.Occurrences;
import heed.automation.rules.Judgement.Matching;
import heed.automation.rules.Rule.Stopped;
import heed.automation.rules.Rule.Switched;
import heed.automation.rules.Rule.Written;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of rules. There are few of them, so that a list is all of them. */
@Repository
class Rules {

    /** More than anybody can keep in mind; each is asked about everything that happens. */
    static final int MOST = 200;

    private static final String SELECT = """
            select r.id, r.place, r.name, r.events, r.delay_seconds, r.calendar, r.matching, r.conditions, r.actions, r.stops,
                   r.active_from, r.active_until, r.most_a_day, r.written_at, r.written_by, r.written_by_name,
                   r.switched_on_at, r.switched_on_by_name, r.stopped_at, r.stopped_on, r.archived_at, r.version
              from automation.rule r
            """;

    private final JdbcClient db;

    Rules(JdbcClient db) {
        this.db = db;
    }

    Optional<Rule> find(RuleId id) {
        return db.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query((row, _) -> toRule(row))
                .optional();
    }

    Optional<Rule> findForUpdate(RuleId id) {
        return db.sql(SELECT + " where r.id = :id for update")
                .param("id", id.value())
                .query((row, _) -> toRule(row))
                .optional();
    }

    /** In their order. */
    List<Rule> all(boolean archived) {
        return db.sql(SELECT + " where (r.archived_at is not null) = :archived order by r.place")
                .param("archived", archived)
                .query((row, _) -> toRule(row))
                .list();
    }

    /** Those that are switched on and wait for one of these, in their order. */
    List<Rule> waitingFor(Collection<EventKind> kinds) {
        return db.sql(SELECT
                        + " where r.switched_on_at is not null and r.events && cast(:kinds as text[]) order by r.place")
                .param("kinds", Occurrences.keys(kinds))
                .query((row, _) -> toRule(row))
                .list();
    }

    /** Behind all others. @return false where there are too many */
    boolean add(Rule rule) {
        return db.sql("""
                        insert into automation.rule
                               (id, place, name, events, delay_seconds, calendar, matching, conditions, actions, stops,
                                active_from, active_until, most_a_day, written_at, written_by, written_by_name)
                        select :id, coalesce(max(place), 0) + 1, :name, :events, cast(:delay as bigint), :calendar, :matching,
                               cast(:conditions as jsonb), cast(:actions as jsonb), :stops, cast(:from as timestamptz),
                               cast(:until as timestamptz), :most, :writtenAt, cast(:writtenBy as uuid), :writtenByName
                          from automation.rule
                        having count(*) filter (where archived_at is null) < :mostRules
                        """).params(parameters(rule)).param("mostRules", MOST).update() == 1;
    }

    void save(Rule rule) {
        db.sql("""
                update automation.rule
                   set name = :name, events = :events, delay_seconds = cast(:delay as bigint), calendar = :calendar,
                       matching = :matching, conditions = cast(:conditions as jsonb), actions = cast(:actions as jsonb),
                       stops = :stops, active_from = cast(:from as timestamptz), active_until = cast(:until as timestamptz),
                       most_a_day = :most, written_at = :writtenAt, written_by = cast(:writtenBy as uuid),
                       written_by_name = :writtenByName, version = version + 1
                 where id = :id
                """).params(parameters(rule)).update();
    }

    void switchTo(RuleId id, @Nullable Switched on, @Nullable Stopped stopped) {
        db.sql("""
                update automation.rule
                   set switched_on_at = cast(:on as timestamptz), switched_on_by_name = :by,
                       stopped_at = cast(:stoppedAt as timestamptz), stopped_on = cast(:stoppedOn as bigint),
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("on", on == null ? null : Column.of(on.at()))
                .param("by", on == null ? null : on.byName())
                .param("stoppedAt", stopped == null ? null : Column.of(stopped.at()))
                .param("stoppedOn", stopped == null ? null : stopped.number())
                .update();
    }

    void archive(RuleId id, @Nullable Instant at) {
        db.sql("""
                update automation.rule
                   set archived_at = cast(:at as timestamptz), switched_on_at = null, switched_on_by_name = null,
                       version = version + 1
                 where id = :id
                """).param("id", id.value()).param("at", Column.ofNullable(at)).update();
    }

    /** Gives these the first places, in this order; the others follow in theirs. */
    void order(List<RuleId> first) {
        db.sql("""
                update automation.rule r
                   set place = o.place
                  from (select id, row_number() over (
                                   order by coalesce(array_position(cast(:first as uuid[]), id), 1000000), place) as place
                          from automation.rule) o
                 where o.id = r.id and o.place <> r.place
                """)
                .param("first", first.stream().map(RuleId::value).toArray(UUID[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> parameters(Rule rule) {
        RuleDraft draft = rule.draft();
        RuleDetails details = RuleDetails.of(draft);
        Duration delay = draft.delay();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", rule.id().value());
        parameters.put("name", draft.name());
        parameters.put("events", Occurrences.keys(draft.events()));
        parameters.put("delay", delay == null ? null : delay.toSeconds());
        parameters.put("calendar", draft.calendar());
        parameters.put("matching", draft.matching().key());
        parameters.put("conditions", Recordset.json(details.conditions() == null ? List.of() : details.conditions()));
        parameters.put("actions", Recordset.json(details.actions() == null ? List.of() : details.actions()));
        parameters.put("stops", draft.stops());
        parameters.put("from", Column.ofNullable(draft.activeFrom()));
        parameters.put("until", Column.ofNullable(draft.activeUntil()));
        parameters.put("most", draft.mostADay());
        parameters.put("writtenAt", Column.of(rule.written().at()));
        parameters.put("writtenBy", StaffId.valueOrNull(rule.written().by()));
        parameters.put("writtenByName", rule.written().byName());
        return parameters;
    }

    private static Rule toRule(ResultSet row) throws SQLException {
        Instant on = Column.instantOrNull(row, "switched_on_at");
        Instant stopped = Column.instantOrNull(row, "stopped_at");
        return new Rule(
                new RuleId(Column.id(row, "id")),
                row.getInt("place"),
                toDraft(row),
                new Written(
                        Column.instant(row, "written_at"),
                        StaffId.of(Column.idOrNull(row, "written_by")),
                        row.getString("written_by_name")),
                on == null ? null : new Switched(on, row.getString("switched_on_by_name")),
                stopped == null ? null : new Stopped(stopped, row.getLong("stopped_on")),
                Column.instantOrNull(row, "archived_at") != null,
                row.getInt("version"));
    }

    private static RuleDraft toDraft(ResultSet row) throws SQLException {
        Long delay = row.getObject("delay_seconds", Long.class);
        List<ConditionDetails> conditions =
                Recordset.read(row.getString("conditions"), new TypeReference<List<ConditionDetails>>() {});
        List<ActionDetails> actions =
                Recordset.read(row.getString("actions"), new TypeReference<List<ActionDetails>>() {});
        return new RuleDraft(
                row.getString("name"),
                Column.texts(row, "events").stream()
                        .flatMap(key -> EventKind.of(key).stream())
                        .collect(Collectors.toSet()),
                delay == null ? null : Duration.ofSeconds(delay),
                row.getString("calendar"),
                Matching.valueOf(row.getString("matching").toUpperCase(Locale.ROOT)),
                conditions.stream().map(ConditionDetails::stored).toList(),
                actions.stream().map(RuleAction::stored).toList(),
                row.getBoolean("stops"),
                Column.instantOrNull(row, "active_from"),
                Column.instantOrNull(row, "active_until"),
                row.getInt("most_a_day"));
    }
}
