package heed.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static Egress.Answer read(String answer) throws IOException {
        AnswerReader.Read read = AnswerReader.read(new ByteArrayInputStream(answer.getBytes(UTF_8)), Egress.MOST_BYTES);
        return new Egress.Answer(read.status(), read.type(), new String(read.body(), UTF_8));
    }

    @Test
    void an_answer_in_pieces_is_put_together() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5;a=b\r\nThank\r\n4\r\n you\r\n0\r\n\r\n"))
                .isEqualTo(new Egress.Answer(200, "text/plain", "Thank you"));
    }

    @Test
    void what_stands_behind_the_length_is_not_read_and_a_lie_about_it_costs_nothing() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine and more")
                        .text())
                .isEqualTo("fine");
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nfine")
                        .text())
                .isEqualTo("fine");
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\nfine").text())
                .isEqualTo("fine");
    }

    @Test
    void a_word_in_advance_is_no_answer_yet() throws IOException {
        assertThat(read("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nThank\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nThank\r\n"
            })
    void what_is_no_answer_is_refused(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class);
    }

    @Property(tries = 300)
    void pieces_of_any_size_are_read_to_the_64th_kilobyte(
            @ForAll @Size(max = 12) java.util.List<@IntRange(min = 1, max = 20_000) Integer> sizes) throws IOException {
        var answer = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        int whole = 0;
        for (int size : sizes) {
            answer.append(Integer.toHexString(size))
                    .append("\r\n")
                    .append("x".repeat(size))
                    .append("\r\n");
            whole += size;
        }
        assertThat(read(answer + "0\r\n\r\n").text()).hasSize(Math.min(whole, Egress.MOST_BYTES));
    }
}
