package heed.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's columns in Java's types, both ways. */
public final class Column {

    /**
     * The parameter {@code :ids}, an array of ids, as the planner cannot look into it: one plan then serves however many there are,
     * where it would plan anew each time for the few that there mostly are, which takes longer than the question.
     */
    public static final String UNSEEN_IDS = "(select cast(:ids as uuid[]))::uuid[]";

    private Column() {}

    public static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    public static String[] of(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    public static String @Nullable [] ofNullable(@Nullable Collection<String> texts) {
        return texts == null ? null : of(texts);
    }

    public static UUID id(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNull(idOrNull(row, name), name);
    }

    public static @Nullable UUID idOrNull(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    public static Instant instant(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, name), name);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String name) throws SQLException {
        OffsetDateTime value = row.getObject(name, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static List<String> texts(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }
}
