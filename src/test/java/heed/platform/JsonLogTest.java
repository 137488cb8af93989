package heed.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log with HEED_LOG=json. */
class JsonLogTest {

    @Test
    void S76_whatever_is_written_stays_one_object_on_one_line() {
        String line = written("no water\r\n{\"log.level\":\"ERROR\"} \u001b[31mred \u0007 \"quoted\"");

        assertThat(line.strip()).doesNotContain("\n", "\r", "\u001b", "\u0007");
        JsonNode told = new JsonMapper().readTree(line);
        assertThat(told.at("/message").asString()).startsWith("no water\r\n").contains("\u001b[31mred");
        assertThat(told.at("/log/level").asString()).isEqualTo("INFO");
    }

    private static String written(String message) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(UTF_8);
        encoder.start();
        var event = new LoggingEvent("heed", context.getLogger("heed"), Level.INFO, message, null, null);
        return new String(encoder.encode(event), UTF_8);
    }
}
