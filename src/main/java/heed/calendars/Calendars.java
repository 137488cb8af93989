package heed.calendars;

import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars of the company, and the question others may ask: what are the hours of this one? */
@Repository
public class Calendars {

    private final JdbcClient db;
    private final Remembering remembering;
    private final CalendarDays days;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** A calendar laid out for reckoning, good as long as its row has this version. */
    private record Kept(int version, WorkingTime time) {}

    private record RowOf(String key) {}

    private record Row(String key, String name, ZoneId zone, int version) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("key"),
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    row.getInt("version"));
        }
    }

    Calendars(JdbcClient db, CalendarDays days, Remembering remembering, Clock clock) {
        this.db = db;
        this.remembering = remembering;
        this.days = days;
        this.clock = clock;
    }

    /** The calendar as it is now. */
    public Optional<WorkingCalendar> find(String key) {
        return time(key).map(WorkingTime::calendar);
    }

    /** Those of the keys that exist, by key. */
    public Map<String, WorkingCalendar> findAll(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return keys.stream()
                .distinct()
                .flatMap(key -> time(key).stream())
                .map(WorkingTime::calendar)
                .collect(Collectors.toMap(WorkingCalendar::key, Function.identity()));
    }

    /** The name of every calendar by its key, in the order of the keys. */
    public SortedMap<String, String> names() {
        var names = new TreeMap<String, String>();
        db.sql("select key, name from calendars.calendar").query(row -> {
            names.put(row.getString("key"), row.getString("name"));
        });
        return names;
    }

    /** The time of this calendar laid out for reckoning: one look at its row, and no more until it changes. */
    public Optional<WorkingTime> time(String key) {
        return row(key).map(this::time);
    }

    private WorkingTime time(Row row) {
        Kept known = kept.get(row.key());
        if (known == null || known.version() != row.version()) {
            known = new Kept(row.version(), WorkingTime.of(complete(row).calendar()));
            kept.put(row.key(), known);
        }
        return known.time();
    }

    Optional<StoredCalendar> stored(String key) {
        return row(key).map(this::complete);
    }

    /** Those whose keys come after this one, by key. */
    List<StoredCalendar> after(String key, int limit) {
        return db.sql("""
                        select key, name, zone, version
                          from calendars.calendar
                         where key > :key
                         order by key
                         limit :limit
                        """).param("key", key).param("limit", limit).query(Row::of).list().stream()
                .map(row -> new StoredCalendar(time(row).calendar(), row.version()))
                .toList();
    }

    /** The calendar, held against other changes until the end of the transaction. */
    Optional<StoredCalendar> findForUpdate(String key) {
        return db.sql("select key, name, zone, version from calendars.calendar where key = :key for update")
                .param("key", key)
                .query(Row::of)
                .optional()
                .map(this::complete);
    }

    /** @return false where the key is taken */
    boolean add(WorkingCalendar calendar) {
        int added = db.sql("""
                        insert into calendars.calendar (key, name, zone, changed_at)
                        values (:key, :name, :zone, :now)
                        on conflict (key) do nothing
                        """)
                .param("key", calendar.key())
                .param("name", calendar.name())
                .param("zone", calendar.zone().getId())
                .param("now", now())
                .update();
        if (added == 1) {
            days.add(calendar);
        }
        return added == 1;
    }

    void change(WorkingCalendar calendar) {
        db.sql("""
                        update calendars.calendar
                           set name = :name, zone = :zone, version = version + 1, changed_at = :now
                         where key = :key
                        """)
                .param("key", calendar.key())
                .param("name", calendar.name())
                .param("zone", calendar.zone().getId())
                .param("now", now())
                .update();
        days.remove(calendar.key());
        days.add(calendar);
    }

    private Optional<Row> row(String key) {
        return remembering.whileUnchanged(
                new RowOf(key),
                () -> db.sql("select key, name, zone, version from calendars.calendar where key = :key")
                        .param("key", key)
                        .query(Row::of)
                        .optional());
    }

    private StoredCalendar complete(Row row) {
        return new StoredCalendar(days.complete(row.key(), row.name(), row.zone()), row.version());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
