package heed.conversations.erasure;

import heed.platform.BlobUse;
import heed.platform.Column;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that belong to entries, or to replies that have not left yet. */
@Repository
class FilesInEntries implements BlobUse {

    private final JdbcClient db;

    FilesInEntries(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> used(Collection<String> sha256) {
        return new HashSet<>(db.sql("""
                select wanted
                  from unnest(cast(:sha256 as text[])) wanted
                 where exists (select from conversations.entry e
                                where e.attachments <> '[]'
                                  and e.attachments @> jsonb_build_array(jsonb_build_object('sha256', wanted)))
                    or exists (select from conversations.outgoing o where position(wanted in o.fields::text) > 0)
                """)
                .param("sha256", Column.of(sha256))
                .query((row, _) -> row.getString("wanted"))
                .list());
    }
}
