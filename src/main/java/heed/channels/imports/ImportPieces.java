package heed.channels.imports;

import heed.platform.BlobUse;
import heed.platform.Column;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the pieces of brought files. */
@Repository
class ImportPieces implements BlobUse {

    private final JdbcClient db;

    ImportPieces(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, int ordinal, String sha256) {
        db.sql("insert into channels.import_piece (import, ordinal, sha256) values (:id, :ordinal, :sha256)")
                .param("id", id)
                .param("ordinal", ordinal)
                .param("sha256", sha256)
                .update();
    }

    /** In their order. */
    List<String> of(UUID id) {
        return db.sql("select sha256 from channels.import_piece where import = :id order by ordinal")
                .param("id", id)
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    void remove(UUID id) {
        db.sql("delete from channels.import_piece where import = :id")
                .param("id", id)
                .update();
    }

    @Override
    public Set<String> used(Collection<String> sha256) {
        return new HashSet<>(db.sql("select distinct sha256 from channels.import_piece where sha256 = any(:sha256)")
                .param("sha256", Column.of(sha256))
                .query((row, _) -> row.getString("sha256"))
                .list());
    }
}
