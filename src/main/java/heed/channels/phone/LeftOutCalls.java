package heed.channels.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports left out, counted by the file's own word. */
@Repository
class LeftOutCalls {

    private final JdbcClient db;

    LeftOutCalls(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, Map<String, Integer> words) {
        words.forEach((word, calls) -> db.sql("""
                insert into channels.call_import_left_out as kept (import_id, word, calls)
                values (:id, :word, :calls)
                    on conflict (import_id, word) do update set calls = kept.calls + excluded.calls
                """)
                .param("id", id)
                .param("word", word)
                .param("calls", calls)
                .update());
    }

    /** The most frequent word first. */
    Map<String, Integer> of(UUID id) {
        var words = new LinkedHashMap<String, Integer>();
        db.sql("select word, calls from channels.call_import_left_out where import_id = :id order by calls desc, word")
                .param("id", id)
                .query(row -> {
                    words.put(row.getString("word"), row.getInt("calls"));
                });
        return words;
    }
}
