package heed.platform;

import heed.platform.Database.Login;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Finds the database: a server that HEED_DATABASE_URL names, else the one that Heed brings. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Conditional(NoServerNamed.class)
    EmbeddedPostgres embeddedPostgres(
            @Value("${heed.home}") Path home,
            @Value("${heed.postgres-version}") String version,
            @Value("${heed.command:false}") boolean command) {
        return command
                ? EmbeddedPostgres.startOrJoin(new Home(home), version)
                : EmbeddedPostgres.start(new Home(home), version);
    }

    @Bean
    Database database(
            org.springframework.beans.factory.ObjectProvider<EmbeddedPostgres> embedded,
            @Value("${heed.database.url:}") String url,
            @Value("${heed.database.user:}") String user,
            @Value("${heed.database.password:}") String password,
            @Value("${heed.database.migrator.user:${heed.database.user:}}") String migrator,
            @Value("${heed.database.migrator.password:${heed.database.password:}}") String migratorPassword) {
        EmbeddedPostgres own = embedded.getIfAvailable();
        Database database = own != null
                ? own.database()
                : new Database(url, new Login(user, password), new Login(migrator, migratorPassword));
        return safe(database);
    }

    private static Database safe(Database database) {
        Login login = database.application();
        try (Connection connection = DriverManager.getConnection(database.url(), login.user(), login.password())) {
            DurabilityCheck.pass(connection);
            return database;
        } catch (SQLException e) {
            throw new CannotStart("HEED_DATABASE_URL=" + database.url() + " cannot be reached as " + login.user() + " ("
                    + e.getMessage() + "): check the server, HEED_DATABASE_USER and HEED_DATABASE_PASSWORD.");
        }
    }

    @Bean
    JdbcConnectionDetails applicationLogin(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.application().user();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails migratorLogin(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.migrator().user();
            }

            @Override
            public String getPassword() {
                return database.migrator().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrations(Database database) {
        return new Migrations(database.application().user());
    }
}
