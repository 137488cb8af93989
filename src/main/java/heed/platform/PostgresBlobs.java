package heed.platform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blobs in pieces of a megabyte, so that neither Heed nor the database ever holds a large one twice. */
@Repository
class PostgresBlobs implements Blobs {

    private static final int PIECE = 1 << 20;

    private final JdbcClient db;

    PostgresBlobs(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Atomic
    public String store(byte[] bytes) {
        String sha256 = sha256(bytes);
        int stored = db.sql("insert into platform.blob (sha256, bytes) values (:sha256, :bytes) on conflict do nothing")
                .param("sha256", sha256)
                .param("bytes", bytes.length)
                .update();
        if (stored == 1) {
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
