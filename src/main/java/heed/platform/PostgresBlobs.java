package heed.platform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blobs in pieces of a megabyte, so that neither Heed nor the database ever holds a large one twice. */
@Repository
class PostgresBlobs implements Blobs {

    private static final int PIECE = 1 << 20;

    private final JdbcClient db;
    private final ObjectProvider<BlobUse> uses;

    PostgresBlobs(JdbcClient db, ObjectProvider<BlobUse> uses) {
        this.db = db;
        this.uses = uses;
    }

    @Override
    @Atomic
    public String store(byte[] bytes) {
        String sha256 = sha256(bytes);
        // Locks the row that is there, so that nobody forgets it before the reference to it is written.
        boolean added = db.sql("""
                insert into platform.blob as kept (sha256, bytes) values (:sha256, :bytes)
                    on conflict (sha256) do update set bytes = kept.bytes
                returning xmax = 0
                """)
                .param("sha256", sha256)
                .param("bytes", bytes.length)
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (added) {
            IntStream.range(0, pieces(bytes.length)).forEach(piece -> storePiece(sha256, piece, bytes));
        }
        return sha256;
    }

    private void storePiece(String sha256, int piece, byte[] bytes) {
        int end = Math.min(bytes.length, (piece + 1) * PIECE);
        db.sql("insert into platform.blob_chunk (sha256, ordinal, content) values (:sha256, :ordinal, :content)")
                .param("sha256", sha256)
                .param("ordinal", piece)
                .param("content", Arrays.copyOfRange(bytes, piece * PIECE, end))
                .update();
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return db.sql("select bytes from platform.blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> row.getLong("bytes"))
                .optional()
                .map(bytes -> new SequenceInputStream(new Pieces(sha256, pieces(bytes))));
    }

    @Override
    @Atomic
    public int forget(Collection<String> sha256) {
        List<String> locked = db.sql(
                        "select sha256 from platform.blob where sha256 = any(:sha256) order by sha256 for update")
                .param("sha256", Column.of(sha256))
                .query((row, n) -> row.getString("sha256"))
                .list();
        var unused = new HashSet<>(locked);
        uses.stream().forEach(each -> unused.removeAll(each.used(locked)));
        db.sql("delete from platform.blob_chunk where sha256 = any(:sha256)")
                .param("sha256", Column.of(unused))
                .update();
        return db.sql("delete from platform.blob where sha256 = any(:sha256)")
                .param("sha256", Column.of(unused))
                .update();
    }

    private static int pieces(long bytes) {
        return (int) ((bytes + PIECE - 1) / PIECE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Reads one piece after the other, each when the one before it is used up. */
    private final class Pieces implements Enumeration<InputStream> {

        private final String sha256;
        private final int count;
        private int next;

        Pieces(String sha256, int count) {
            this.sha256 = sha256;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException(sha256);
            }
            return db.sql("select content from platform.blob_chunk where sha256 = :sha256 and ordinal = :ordinal")
                    .param("sha256", sha256)
                    .param("ordinal", next++)
                    .query((row, n) -> (InputStream) new ByteArrayInputStream(row.getBytes("content")))
                    .single();
        }
    }
}
