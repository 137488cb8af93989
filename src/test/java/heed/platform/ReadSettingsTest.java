package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ReadSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "PORT, http, 'PORT=http is no port from 0 to 65535: correct it, for example PORT=8080.'",
        "PORT, 70000, 'PORT=70000 is no port from 0 to 65535: correct it, for example PORT=8080.'",
        "HEED_DEMO, maybe, 'HEED_DEMO=maybe is neither true nor false: correct it, for example HEED_DEMO=false.'",
        "HEED_BASE_URL, help.larkfield.example, 'HEED_BASE_URL=help.larkfield.example is no address of a website: correct it, for example HEED_BASE_URL=https://help.larkfield.example.'",
        "HEED_ADMIN_EMAIL, priya, 'HEED_ADMIN_EMAIL=priya is no e-mail address: correct it, for example HEED_ADMIN_EMAIL=priya.nair@larkfield.example.'",
        "HEED_DATABASE_URL, mysql://db, 'HEED_DATABASE_URL=mysql://db is no JDBC URL of a PostgreSQL: correct it, for example HEED_DATABASE_URL=jdbc:postgresql://db.larkfield.example:5432/heed.'"
    })
    void a_wrong_value_is_named_with_its_problem_and_an_example(String name, String value, String sentence) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }

    @Test
    void a_secret_is_not_shown() {
        assertThatThrownBy(() -> read(Map.of("HEED_BOOTSTRAP_TOKEN", "burst pipe")))
                .hasMessageStartingWith("HEED_BOOTSTRAP_TOKEN has a space in it: correct it")
                .hasMessageNotContaining("burst");
    }

    @Test
    void an_empty_value_counts_as_left_out() {
        assertThatCode(() -> read(Map.of("PORT", "", "HEED_DEMO", " "))).doesNotThrowAnyException();
    }

    @Test
    void the_log_is_told_in_objects_where_that_is_wished() {
        String format = "logging.structured.format.console";

        assertThat(read(Map.of("HEED_LOG", "json")).getProperty(format)).isEqualTo("ecs");
        assertThat(read(Map.of("HEED_LOG", "text")).getProperty(format)).isNull();
        assertThatThrownBy(() -> read(Map.of("HEED_LOG", "xml"))).hasMessageStartingWith("HEED_LOG=xml is neither");
    }

    @Test
    void a_server_needs_a_role() {
        assertThatThrownBy(() -> read(Map.of("HEED_DATABASE_URL", "jdbc:postgresql://db/heed")))
                .hasMessageContaining("HEED_DATABASE_USER is missing");
    }

    @Test
    void a_secret_may_lie_in_a_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "burst pipe of March\n");

        assertThat(read(Map.of("HEED_SMTP_PASSWORD_FILE", secret.toString())).getProperty("heed.smtp.password"))
                .isEqualTo("burst pipe of March");
    }

    @Test
    void a_secret_whose_file_is_missing_stops_the_start() {
        assertThatThrownBy(() -> read(Map.of("HEED_ADMIN_PASSWORD_FILE", "/nowhere/password")))
                .hasMessage("HEED_ADMIN_PASSWORD_FILE=/nowhere/password cannot be read: name a file that Heed may read,"
                        + " for example HEED_ADMIN_PASSWORD_FILE=/run/secrets/heed.admin.password.");
    }

    @Test
    void a_secret_given_twice_stops_the_start() {
        assertThatThrownBy(() -> read(Map.of("HEED_SMTP_PASSWORD", "a", "HEED_SMTP_PASSWORD_FILE", "/b")))
                .hasMessage("Both HEED_SMTP_PASSWORD and HEED_SMTP_PASSWORD_FILE are set: leave one of them out.");
    }

    private static StandardEnvironment read(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        new ReadSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
