package heed.standards;

import heed.standards.Breakdown.Along;
import heed.standards.Breakdown.By;
import heed.standards.Breakdown.Whole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

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

    private boolean isTallied() {
        return dimensions.keySet().stream().allMatch(Dimension::isTallied)
                && !(breakdown instanceof Along(String name) && !Dimension.isTallied(name));
    }

    /** From here on whole slots are summed from the tally; its end where nothing can be. */
    Instant firstSlot() {
        return isTallied() ? period.firstSlot() : period.to();
    }

    Instant lastSlot() {
        return isTallied() ? period.lastSlot() : period.to();
    }

    /** The dimension it is split along; empty where it is not. */
    String along() {
        return breakdown instanceof Along(String name) ? name : "";
    }

    /** The rows of one key, put together. */
    static Counts counts(Map<String, Long> numbers) {
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

    /** Answers key, outcome and n; its places are those that {@link Figures#counts} fills. */
    String sql() {
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
            case By(Breakdown.Span span) ->
                "to_char(date_trunc('%s', %s at time zone :zone), '%s')".formatted(span.code(), moment, span.format());
            case Along along -> "coalesce(dimensions ->> :along, '')";
        };
    }
}
