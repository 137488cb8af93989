package heed.channels.phone;

import heed.platform.BlobUse;
import heed.platform.Column;
import heed.platform.Recordset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of calls by who called, and the files from which calls were brought. */
@Repository
class NumbersOfCallers implements BlobUse {

    private final JdbcClient db;

    NumbersOfCallers(JdbcClient db) {
        this.db = db;
    }

    List<Map<String, Object>> calls(Collection<String> phones, boolean colleagues) {
        return db.sql("""
                select to_jsonb(found)::text
                  from (select caller, queue, offered_at, answered_at, abandoned_at, ended_at, case when :colleagues then agent end as agent
                          from channels.call where caller = any(:phones) order by offered_at, id) found
                """)
                .param("phones", Column.of(phones))
                .param("colleagues", colleagues)
                .query((row, _) -> Recordset.read(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .list();
    }

    /** Every time of the call stays. */
    int forget(Collection<String> phones) {
        return db.sql("update channels.call set caller = null where caller = any(:phones)")
                .param("phones", Column.of(phones))
                .update();
    }

    @Override
    public Set<String> used(Collection<String> sha256) {
        return new HashSet<>(db.sql("select distinct sha256 from channels.call_import where sha256 = any(:sha256)")
                .param("sha256", Column.of(sha256))
                .query((row, _) -> row.getString("sha256"))
                .list());
    }
}
