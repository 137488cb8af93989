package heed.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** PostgreSQL's columns in Java's types, both ways. */
final class Column {

    private Column() {}

    static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String[] of(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    static UUID[] ids(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    static CustomerId customer(ResultSet row, String name) throws SQLException {
        return new CustomerId(Objects.requireNonNull(row.getObject(name, UUID.class)));
    }

    static Instant instant(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNull(row.getObject(name, OffsetDateTime.class)).toInstant();
    }

    static List<String> texts(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }
}
