package heed.standards;

import heed.platform.Column;
import heed.platform.Recordset;
import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of {@code standards.standard_version}, and the row of their standard that every change locks. */
@Repository
class StandardVersions {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> SCOPE = new TypeReference<>() {};

    private final JdbcClient db;
    private final Remembering remembering;

    private record VersionsOf(Set<String> codes) {}

    StandardVersions(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    /** Makes the standard's row; false where one of this code exists. */
    boolean begin(String code, Instant at) {
        return db.sql(
                                "insert into standards.service_standard (code, created_at) values (:code, :at) on conflict do nothing")
                        .param("code", code)
                        .param("at", Column.of(at))
                        .update()
                == 1;
    }

    /** Waits for any other change of this standard to be committed; false where there is none of this code. */
    boolean lock(String code) {
        return db.sql("select code from standards.service_standard where code = :code for update")
                .param("code", code)
                .query((row, _) -> row.getString(1))
                .optional()
                .isPresent();
    }

    List<StandardVersion> of(String code) {
        return db.sql("select * from standards.standard_version where code = :code order by version")
                .param("code", code)
                .query(StandardVersions::version)
                .list();
    }

    /** Every version of these standards. */
    List<StandardVersion> ofAll(Collection<String> codes) {
        return remembering.whileUnchanged(
                new VersionsOf(Set.copyOf(codes)),
                () -> db.sql("select * from standards.standard_version where code in (:codes)")
                        .param("codes", codes)
                        .query(StandardVersions::version)
                        .list());
    }

    /** The newest version of every standard, by code. */
    List<StandardVersion> newest() {
        return db.sql("select distinct on (code) * from standards.standard_version order by code, version desc")
                .query(StandardVersions::version)
                .list();
    }

    /** Those that judge, or have judged, one of these metrics. */
    List<StandardVersion> judging(Collection<String> metrics) {
        return db.sql("""
                select * from standards.standard_version
                 where metric in (:metrics) and effective_from is not null
                """)
                .param("metrics", metrics)
                .query(StandardVersions::version)
                .list();
    }

    /** Versions put into effect before this moment whose measurements may not all have been judged. */
    List<StandardVersion> unjudged(Instant before) {
        return db.sql("""
                select v.* from standards.standard_version v
                 where effective_from is not null and judged_at is null
                   and exists (select 1 from standards.milestone m
                                where (m.code, m.version) = (v.code, v.version) and m.kind = 'effect' and m.at < :before)
                """)
                .param("before", Column.of(before))
                .query(StandardVersions::version)
                .list();
    }

    void add(StandardVersion version) {
        insertOrReplace(version, "");
    }

    void replace(StandardVersion version) {
        insertOrReplace(version, """
                    on conflict (code, version) do update
                   set title = excluded.title, statement = excluded.statement, metric = excluded.metric,
                       threshold = excluded.threshold, unacceptable = excluded.unacceptable,
                       direction = excluded.direction, percent = excluded.percent, window_kind = excluded.window_kind,
                       window_days = excluded.window_days, window_unit = excluded.window_unit, zone = excluded.zone,
                       scope = excluded.scope, calendar = excluded.calendar, minimum_events = excluded.minimum_events,
                       formula = excluded.formula, pauses = excluded.pauses, state = excluded.state,
                       effective_from = excluded.effective_from, ended_at = excluded.ended_at
                """);
    }

    private void insertOrReplace(StandardVersion version, String replacing) {
        @Nullable Integer days = version.window() instanceof Window.Rolling(int number) ? number : null;
        @Nullable String unit = version.window() instanceof Window.Calendar(Window.Unit each) ? each.code() : null;
        db.sql("""
                insert into standards.standard_version
                       (code, version, title, statement, metric, threshold, unacceptable, direction, percent, window_kind,
                        window_days, window_unit, zone, scope, calendar, minimum_events, formula, pauses, state, drafted_by,
                        drafted_at, effective_from, ended_at)
                values (:code, :version, :title, :statement::jsonb, :metric, :threshold, :unacceptable, :direction, :percent,
                        :kind, :days, :unit, :zone, :scope::jsonb, :calendar, :minimumEvents, :formula, :pauses, :state,
                        :draftedBy, :draftedAt, :effectiveFrom, :endedAt)
                """ + replacing)
                .param("code", version.code())
                .param("version", version.version())
                .param("title", version.title())
                .param("statement", Recordset.json(version.statement()))
                .param("metric", version.metric())
                .param("threshold", version.threshold().toString())
                .param(
                        "unacceptable",
                        version.unacceptable() == null
                                ? null
                                : version.unacceptable().toString())
                .param("direction", version.aim().direction().name().toLowerCase(Locale.ROOT))
                .param("percent", version.aim().percent())
                .param("kind", days == null ? "calendar" : "rolling")
                .param("days", days)
                .param("unit", unit)
                .param("zone", version.zone().getId())
                .param("scope", Recordset.json(version.scope()))
                .param("calendar", version.calendar())
                .param("minimumEvents", version.minimumEvents())
                .param("formula", version.formula().code())
                .param("pauses", version.pauses())
                .param("state", version.state().code())
                .param("draftedBy", version.draftedBy())
                .param("draftedAt", Column.of(version.draftedAt()))
                .param("effectiveFrom", Column.ofNullable(version.effectiveFrom()))
                .param("endedAt", Column.ofNullable(version.endedAt()))
                .update();
    }

    /** @param at when all measurements of the past had been judged; null when some may not have been */
    void judged(String code, @Nullable Instant at) {
        db.sql("""
                update standards.standard_version set judged_at = :at
                 where code = :code and effective_from is not null
                """).param("at", Column.ofNullable(at)).param("code", code).update();
    }

    /** The number of the transaction that is under way. */
    long transaction() {
        return db.sql("select pg_current_xact_id()::text::bigint")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The lowest number of a transaction that is still under way: all below have ended. */
    long oldestTransaction() {
        return db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static StandardVersion version(ResultSet row, int number) throws SQLException {
        @Nullable String unacceptable = row.getString("unacceptable");
        return new StandardVersion(
                row.getString("code"),
                row.getInt("version"),
                row.getString("title"),
                Recordset.read(row.getString("statement"), WORDS),
                row.getString("metric"),
                Duration.parse(row.getString("threshold")),
                unacceptable == null ? null : Duration.parse(unacceptable),
                new Aim(
                        Aim.Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                        row.getBigDecimal("percent")),
                row.getString("window_kind").equals("rolling")
                        ? new Window.Rolling(row.getInt("window_days"))
                        : new Window.Calendar(
                                Window.Unit.of(row.getString("window_unit")).orElseThrow()),
                ZoneId.of(row.getString("zone")),
                Recordset.read(row.getString("scope"), SCOPE),
                row.getString("calendar"),
                row.getInt("minimum_events"),
                Formula.of(row.getString("formula")).orElseThrow(),
                row.getBoolean("pauses"),
                StandardState.of(row.getString("state")),
                row.getString("drafted_by"),
                Column.instant(row, "drafted_at"),
                Column.instantOrNull(row, "effective_from"),
                Column.instantOrNull(row, "ended_at"));
    }
}
