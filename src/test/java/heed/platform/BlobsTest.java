package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BlobsTest extends HeedTest {

    @Autowired
    Blobs blobs;

    @Test
    void a_blob_is_named_by_its_content() {
        assertThat(blobs.store("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void fifty_megabytes_come_back_as_they_were() throws IOException {
        byte[] large = new byte[50 << 20];
        new Random(7).nextBytes(large);

        String name = blobs.store(large);

        try (InputStream stored = blobs.open(name).orElseThrow()) {
            assertThat(stored.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void nothing_at_all_is_a_blob_too() throws IOException {
        String name = blobs.store(new byte[0]);

        try (InputStream stored = blobs.open(name).orElseThrow()) {
            assertThat(stored.readAllBytes()).isEmpty();
        }
    }

    @Test
    void the_same_bytes_twice_are_kept_once(@Autowired JdbcClient db) {
        byte[] letter = "Dear Larkfield Water".getBytes(StandardCharsets.UTF_8);

        String first = blobs.store(letter);
        String second = blobs.store(letter);

        assertThat(second).isEqualTo(first);
        assertThat(db.sql("select count(*) from platform.blob_chunk where sha256 = :name")
                        .param("name", first)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_unknown_name_has_no_bytes() {
        assertThat(blobs.open("0".repeat(64))).isEmpty();
    }
}
