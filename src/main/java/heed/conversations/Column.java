package heed.conversations;

import heed.identity.StaffId;
import heed.parties.CustomerId;
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

    static @Nullable UUID of(@Nullable StaffId id) {
        return id == null ? null : id.value();
    }

    static UUID[] ids(Collection<ConversationId> ids) {
        return ids.stream().map(ConversationId::value).toArray(UUID[]::new);
    }

    static UUID[] customers(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    static UUID id(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNull(row.getObject(name, UUID.class));
    }

    static Instant instant(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, name));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String name) throws SQLException {
        OffsetDateTime value = row.getObject(name, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static List<String> texts(ResultSet row, String name) throws SQLException {
        return List.of((String[]) row.getArray(name).getArray());
    }
}
