package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartTest extends HeedTest {

    @Autowired
    JdbcClient db;

    @Test
    void heed_is_alive_and_ready_without_a_token() {
        assertThat(browser.get("/livez").status()).isEqualTo(200);
        assertThat(browser.get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void the_age_of_the_outbox_can_be_watched(@Autowired MeterRegistry meters) {
        assertThat(meters.get("heed.outbox.oldest.seconds").gauge().value()).isBetween(0.0, 600.0);
    }

    @Test
    void the_application_is_no_superuser_and_cannot_change_tables() {
        var mayCreate = db.sql("select has_schema_privilege(current_user, 'platform', 'create')")
                .query((row, n) -> row.getBoolean(1))
                .single();
        var superuser = db.sql("select rolsuper from pg_roles where rolname = current_user")
                .query((row, n) -> row.getBoolean(1))
                .single();

        assertThat(mayCreate).isFalse();
        assertThat(superuser).isFalse();
    }

    @Test
    void every_commit_reaches_the_disk() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(db.sql("show " + setting)
                            .query((row, n) -> row.getString(1))
                            .single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }
}
