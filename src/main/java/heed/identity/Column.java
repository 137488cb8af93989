package heed.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's columns in Java's types, both ways. */
final class Column {

    private Column() {}

    static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static String[] of(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        OffsetDateTime value = row.getObject(name, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable StaffId staff(ResultSet row, String name) throws SQLException {
        UUID value = row.getObject(name, UUID.class);
        return value == null ? null : new StaffId(value);
    }

    static List<String> texts(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }
}
