package heed.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import heed.platform.Invalid;
import heed.platform.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private final FeedReader guarded = new FeedReader();
    private final FeedReader local = new FeedReader(InetAddress::isLoopbackAddress, port -> true);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/feed.ics", 200, "BEGIN:VCALENDAR", "");
        answer("/moved", 302, "", "/feed.ics");
        answer("/away", 302, "", "http://169.254.169.254/latest/meta-data/");
        answer("/file", 302, "", "file:///etc/passwd");
        answer("/around", 302, "", "/around");
        answer("/missing", 404, "", "");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_is_read_and_a_redirect_followed() {
        assertThat(local.read(address("/feed.ics"), 100)).asString(UTF_8).isEqualTo("BEGIN:VCALENDAR");
        assertThat(local.read(address("/moved"), 100)).asString(UTF_8).isEqualTo("BEGIN:VCALENDAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/away", "/file", "/around", "/missing"})
    void each_redirect_is_checked_anew_and_errors_are_no_file(String path) {
        assertThatThrownBy(() -> local.read(address(path), 100)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_file_larger_than_allowed_is_refused() {
        assertThatThrownBy(() -> local.read(address("/feed.ics"), 14)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/",
                "http://0x7f.1/",
                "http://2130706433/",
                "http://a@93.184.215.14/",
                "http://93.184.215.14:22/",
                "ftp://93.184.215.14/",
                "file:///etc/passwd",
                "nonsense",
                ""
            })
    void nothing_behind_the_server_can_be_reached(String address) {
        assertThatThrownBy(() -> guarded.read(address, 100)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:4700::1111"})
    void the_open_internet_is_public(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, int status, String body, String location) {
        server.createContext(path, exchange -> {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
