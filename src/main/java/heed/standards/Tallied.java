package heed.standards;

import heed.standards.Breakdown.Along;
import heed.standards.Breakdown.By;
import heed.standards.Breakdown.Whole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One question to the tally and the targets: how many came to which end? Whole slots are summed from the tally, the window's edges and
 * what still runs are counted from the targets.
 *
 * @param dimensions only events with these values
 */
record Tallied(
        String code, Period period, Breakdown breakdown, ZoneId zone, Map<String, String> dimensions, Instant now) {

    private static final String RUNNING = "running";
    private static final String OVERDUE = "overdue";
    private static final String OVERDUE_UNACCEPTABLE = "overdue-unacceptable";

    /** Counts by the key of the breakdown, in the order of the keys. */
    Map<String, Counts> ask(JdbcClient db) {
        boolean fromTally = dimensions.keySet().stream().allMatch(Dimension::isTallied)
                && !(breakdown instanceof Along(String name) && !Dimension.isTallied(name));
        Instant firstSlot = fromTally ? period.firstSlot() : period.to();
        Instant lastSlot = fromTally ? period.lastSlot() : period.to();
        var builders = new TreeMap<String, Map<String, Long>>();
        db.sql(sql())
                .param("code", code)
                .param("from", Rows.column(period.from()))
                .param("to", Rows.column(period.to()))
                .param("firstSlot", Rows.column(firstSlot))
                .param("lastSlot", Rows.column(lastSlot))
                .param("zone", zone.getId())
                .param("along", breakdown instanceof Along(String name) ? name : "")
                .param("only", Rows.json(dimensions))
                .param("now", Rows.column(now))
                .query((row, _) -> builders.computeIfAbsent(row.getString("key"), _ -> new TreeMap<>())
                        .put(row.getString("outcome"), row.getLong("n")))
                .list();
        var found = new TreeMap<String, Counts>();
        builders.forEach((key, numbers) -> found.put(key, counts(numbers)));
        return found;
    }

    private static Counts counts(Map<String, Long> numbers) {
        var ended = new EnumMap<Outcome, Long>(Outcome.class);
        numbers.forEach((outcome, n) -> {
            switch (outcome) {
                case RUNNING, OVERDUE, OVERDUE_UNACCEPTABLE -> {}
                default -> ended.put(Outcome.of(outcome), n);
            }
        });
        return new Counts(
                ended,
                numbers.getOrDefault(RUNNING, 0L),
                numbers.getOrDefault(OVERDUE, 0L),
                numbers.getOrDefault(OVERDUE_UNACCEPTABLE, 0L));
    }

    private String sql() {
        return """
                select key, outcome, sum(n)::bigint as n
                  from (select %s as key, outcome, n
                          from standards.tally
                         where code = :code and slot >= :firstSlot and slot < :lastSlot and dimensions @> :only::jsonb
                        union all
                        select %s, outcome, 1
                          from standards.target
                         where code = :code and started_at >= :from and started_at < :to
                           and (started_at < :firstSlot or started_at >= :lastSlot)
                           and outcome is not null and dimensions @> :only::jsonb
                        union all
                        select %s, unnest(array['running']
                                || case when due_at < :now then array['overdue'] else '{}' end
                                || case when due_at < :now and unacceptable_at < :now then array['overdue-unacceptable'] else '{}' end), 1
                          from standards.target
                         where code = :code and started_at >= :from and started_at < :to
                           and outcome is null and dimensions @> :only::jsonb) counted
                 group by key, outcome
                """.formatted(key("slot"), key("started_at"), key("started_at"));
    }

    private String key(String moment) {
        return switch (breakdown) {
            case Whole() -> "''::text";
            case By(Breakdown.Span span) -> "to_char(date_trunc('%s', %s at time zone :zone), '%s')"
                    .formatted(span.code(), moment, span.format());
            case Along(_) -> "coalesce(dimensions ->> :along, '')";
        };
    }
}
