package heed.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.Api;
import heed.replicas.Replica;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that the first Heed made serves the newest one as soon as that has started: no other command, and nothing is lost. */
class UpgradeTest {

    private static final String TOKEN = "a-token-of-the-upgrade-that-is-long-enough-0001";
    private static final String CONVERSATION = "018f0000-0000-7000-8000-000000000003";

    @Test
    void the_newest_heed_goes_on_where_the_first_one_stopped() throws Exception {
        Path home = TestDatabase.emptyHome("target/upgrade-test");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(new Home(home), version())) {
            asTheFirstVersionLeftIt(postgres.database());
        }

        Replica newest = Replica.start(
                "upgraded", Map.of("HEED_HOME", home.toString(), "HEED_DEMO", "false", "HEED_BOOTSTRAP_TOKEN", TOKEN));
        try {
            await().atMost(90, SECONDS).until(() -> newest.ready() || !newest.alive());
            assertThat(newest.alive()).as(newest.said()).isTrue();
            Api api = new Api(newest.address(), TOKEN);

            whatWasSaidIsFound(api);
            whatWasMeasuredHolds(api);
            lifeGoesOn(api);
        } finally {
            newest.ask();
            newest.ended(20);
        }
    }

    private static void whatWasSaidIsFound(Api api) {
        for (String sought : new String[] {"cellar", "burst", "whitlock", "960148", "water", "tag:burst"}) {
            assertThat(api.get("/conversations?q=" + sought).text("/items/0/id"))
                    .as(sought)
                    .isEqualTo(CONVERSATION);
        }
        Answer entries = api.get("/conversations/" + CONVERSATION + "/entries");
        assertThat(entries.text("/items/0/text")).isEqualTo("The cellar stands under wastewater.");
        assertThat(entries.text("/items/1/author/name")).isEqualTo("Mina Okafor");
        assertThat(api.get("/staff").body()).contains("mina.okafor@larkfield.example");
    }

    private static void whatWasMeasuredHolds(Api api) {
        Answer attained = api.get("/standards/first-answer/attainment?from=2026-02-01&to=2026-02-03");
        assertThat(attained.status()).as(attained.body()).isEqualTo(200);
        assertThat(attained.text("/verdict")).as(attained.body()).isEqualTo("met");
        assertThat(attained.json().at("/numerator").asInt()).isEqualTo(1);
    }

    private static void lifeGoesOn(Api api) {
        Answer again = api.post(
                "/conversations/" + CONVERSATION + "/entries",
                Map.of("kind", "customer-message", "text", "The water is back in the cellar."));
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(api.get("/conversations/" + CONVERSATION).text("/status")).isEqualTo("open");
    }

    private static void asTheFirstVersionLeftIt(Database database) throws SQLException, IOException {
        Flyway first = Flyway.configure()
                .dataSource(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password())
                .load();
        var migrations = new Migrations(database.application().user());
        for (String module : Migrations.modules()) {
            migrations.of(first.getConfiguration(), module).target("1").load().migrate();
        }
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password());
                Statement sql = connection.createStatement()) {
            sql.execute(resource("/upgrade/first-version.sql"));
        }
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (InputStream file = UpgradeTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        return properties.getProperty("heed.postgres-version");
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = UpgradeTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
