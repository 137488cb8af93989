package heed.platform;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Many rows as one JSON parameter, which PostgreSQL reads with {@code jsonb_to_recordset}; components become columns in snake case. */
public final class Recordset {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Recordset() {}

    public static String json(Object rows) {
        return JSON.writeValueAsString(rows);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }
}
