package heed.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weeks, holidays, overrides and breaks of the calendars. */
@Repository
class CalendarDays {

    private final JdbcClient db;

    CalendarDays(JdbcClient db) {
        this.db = db;
    }

    /** All days of a calendar as of one moment. */
    WorkingCalendar complete(String key, String name, ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        TreeMap<LocalDate, List<Hours>> overrides = new TreeMap<>();
        TreeMap<LocalDate, List<Hours>> breaks = new TreeMap<>();
        for (Row row : rows(key)) {
            switch (row.kind()) {
                case WEEK ->
                    week.computeIfAbsent(DayOfWeek.of(row.weekday()), _ -> new ArrayList<>())
                            .add(row.hours());
                case HOLIDAY -> holidays.put(row.day(), row.name());
                case CHANGED_DAY -> overrides.putIfAbsent(row.day(), new ArrayList<>());
                case OVERRIDE ->
                    overrides.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row.hours());
                case BREAK ->
                    breaks.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row.hours());
            }
        }
        return new WorkingCalendar(key, name, zone, week, holidays, overrides, breaks);
    }

    private enum Kind {
        WEEK,
        HOLIDAY,
        CHANGED_DAY,
        OVERRIDE,
        BREAK
    }

    private record Row(Kind kind, int weekday, LocalDate day, String name, int opens, int closes) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    Kind.valueOf(row.getString("kind")),
                    row.getInt("weekday"),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("name"),
                    row.getInt("opens"),
                    row.getInt("closes"));
        }

        Hours hours() {
            return new Hours(opens, closes);
        }
    }

    private List<Row> rows(String key) {
        return db.sql("""
                select 'WEEK' as kind, weekday, date '1970-01-01' as held_on, '' as name, opens, closes
                  from calendars.weekly_hours where calendar = :key
                union all
                select 'HOLIDAY', 0, held_on, name, 0, 0
                  from calendars.holiday where calendar = :key
                union all
                select 'CHANGED_DAY', 0, held_on, '', 0, 0
                  from calendars.override where calendar = :key
                union all
                select 'OVERRIDE', 0, held_on, '', opens, closes
                  from calendars.override_hours where calendar = :key
                union all
                select 'BREAK', 0, held_on, '', opens, closes
                  from calendars.break_hours where calendar = :key
                """).param("key", key).query(Row::of).list();
    }

    void add(WorkingCalendar calendar) {
        String key = calendar.key();
        calendar.hours()
                .forEach((weekday, hours) -> hours.forEach(each -> db.sql(
                                "insert into calendars.weekly_hours (calendar, weekday, opens, closes) values (?, ?, ?, ?)")
                        .params(key, weekday.getValue(), each.opens(), each.closes())
                        .update()));
        calendar.holidays()
                .forEach((day, name) -> db.sql(
                                "insert into calendars.holiday (calendar, held_on, name) values (?, ?, ?)")
                        .params(key, day, name)
                        .update());
        calendar.overrides().forEach((day, hours) -> {
            db.sql("insert into calendars.override (calendar, held_on) values (?, ?)")
                    .params(key, day)
                    .update();
            hours.forEach(each -> db.sql(
                            "insert into calendars.override_hours (calendar, held_on, opens, closes) values (?, ?, ?, ?)")
                    .params(key, day, each.opens(), each.closes())
                    .update());
        });
        calendar.breaks()
                .forEach((day, hours) -> hours.forEach(each -> db.sql(
                                "insert into calendars.break_hours (calendar, held_on, opens, closes) values (?, ?, ?, ?)")
                        .params(key, day, each.opens(), each.closes())
                        .update()));
    }

    void remove(String key) {
        db.sql("delete from calendars.weekly_hours where calendar = ?")
                .param(key)
                .update();
        db.sql("delete from calendars.holiday where calendar = ?").param(key).update();
        db.sql("delete from calendars.override where calendar = ?").param(key).update();
        db.sql("delete from calendars.break_hours where calendar = ?")
                .param(key)
                .update();
    }
}
