package heed.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EgressTest extends HeedTest {

    /** What a server does with a connection. */
    interface Speech {
        void speak(Socket connection) throws Exception;
    }

    @Autowired
    EgressPermits permits;

    private final UUID permit = Ids.next();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        permits.add(new EgressPermits.Permit(
                permit, "127.0.0.1/32", server.getLocalPort(), "A test", Instant.EPOCH, "A test"));
    }

    @AfterEach
    void hangUp() throws IOException {
        permits.remove(permit);
        server.close();
    }

    private void speaks(Speech speech) {
        Thread.ofVirtual().start(() -> {
            try (Socket connection = server.accept()) {
                // Whoever hangs up on a question that was not read breaks the connection.
                while (connection.getInputStream().read() != '}') {}
                speech.speak(connection);
            } catch (Exception hungUp) {
                return;
            }
        });
    }

    private Egress.Answer ask(Egress.Resolver names) throws Egress.Unreachable {
        String url = "http://receiver.example:" + server.getLocalPort() + "/";
        return new Egress(permits, names, Duration.ofSeconds(1)).post(url, Map.of(), "{}".getBytes(UTF_8));
    }

    private static InetAddress[] here() throws IOException {
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    @Test
    void S51_a_name_is_resolved_once_and_the_address_that_was_checked_is_the_one_that_is_spoken_to() throws Exception {
        var asked = new AtomicInteger();
        speaks(connection -> connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\nfine".getBytes(UTF_8)));

        Egress.Answer answer = ask(_ ->
                asked.incrementAndGet() == 1 ? here() : new InetAddress[] {InetAddress.getByName("169.254.169.254")});
        assertThat(answer).isEqualTo(new Egress.Answer(200, "", "fine"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void S51_one_address_that_may_not_be_reached_among_others_is_enough_to_refuse() {
        assertThatThrownBy(() -> ask(_ -> new InetAddress[] {here()[0], InetAddress.getByName("10.0.0.1")}))
                .isInstanceOfSatisfying(
                        Egress.Unreachable.class,
                        each -> assertThat(each.forbidden()).isTrue());
    }

    @Test
    void S53_an_endless_answer_is_read_to_its_64th_kilobyte() throws Exception {
        speaks(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        });

        assertThat(ask(_ -> here()).text()).hasSize(Egress.MOST_BYTES);
    }

    @Test
    void S53_whoever_drips_or_keeps_silent_is_left_when_the_time_is_over() {
        speaks(connection -> {
            while (true) {
                connection.getOutputStream().write('H');
                connection.getOutputStream().flush();
                new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
            }
        });
        long began = System.nanoTime();

        assertThatThrownBy(() -> ask(_ -> here()))
                .isInstanceOfSatisfying(
                        Egress.Unreachable.class,
                        each -> assertThat(each.forbidden()).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }
}
