package heed.channels.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However long an export is, no more of it is held than one conversation. */
class LongExportTest {

    private static final long MOST_HELD = 64L << 20;

    @Test
    void five_thousand_long_tickets_are_read_without_being_held() throws IOException {
        var held = new long[2];
        var tickets = new int[1];
        held[0] = used();

        ExportFiles.read("tickets.json", tickets(5000, "x".repeat(50_000)), FormerSystem.ZENDESK.reader(), found -> {
            if (found instanceof Found.Ticket && ++tickets[0] % 1000 == 0) {
                held[1] = Math.max(held[1], used());
            }
        });

        assertThat(tickets[0]).isEqualTo(5000);
        assertThat(held[1] - held[0]).isLessThan(MOST_HELD);
    }

    @Test
    void a_line_without_an_end_is_told_and_the_next_one_is_read() throws IOException {
        InputStream endless =
                new ByteArrayInputStream(("\"" + "y".repeat(JsonObjects.LONGEST_LINE + 10)).getBytes(UTF_8));

        List<Found> found = read("tickets.json", new SequenceInputStream(endless, after(ticket(1, "ok"))));

        assertThat(found).filteredOn(Found.Ticket.class::isInstance).hasSize(1);
        assertThat(found).contains(Found.Unreadable.at("tickets.json", 1, "imports.fault.long"));
    }

    @Test
    void lines_of_an_old_windows_program_arrays_and_answers_of_the_api_are_read_alike() throws IOException {
        String line = ticket(1, "Überlauf");
        byte[] old = line.getBytes(Charset.forName("windows-1252"));

        assertThat(subject(read("tickets.json", new ByteArrayInputStream(old)))).isEqualTo("Überlauf");
        assertThat(subject(read("t.json", utf8("\uFEFF[" + line + "]")))).isEqualTo("Überlauf");
        assertThat(subject(read("t.json", utf8("{\"tickets\":[" + line + "],\"next_page\":null}"))))
                .isEqualTo("Überlauf");
        assertThat(subject(read("t.json", utf8("{\n  \"next_page\": null,\n  \"tickets\": [" + line + "]}"))))
                .isEqualTo("Überlauf");
    }

    private static String subject(List<Found> found) {
        return found.stream()
                .filter(Found.Ticket.class::isInstance)
                .map(each -> ((Found.Ticket) each).subject())
                .findFirst()
                .orElse("");
    }

    private static List<Found> read(String name, InputStream file) throws IOException {
        var found = new ArrayList<Found>();
        ExportFiles.read(name, file, FormerSystem.ZENDESK.reader(), found::add);
        return found;
    }

    private static InputStream tickets(int many, String said) {
        Enumeration<InputStream> all = Collections.enumeration(new AbstractList<>() {
            @Override
            public InputStream get(int index) {
                return after(ticket(index + 1, said));
            }

            @Override
            public int size() {
                return many;
            }
        });
        return new SequenceInputStream(all);
    }

    private static String ticket(int id, String said) {
        return "{\"id\":" + id + ",\"status\":\"open\",\"subject\":\"" + said + "\",\"requester_id\":7,"
                + "\"created_at\":\"2021-03-02T10:00:00Z\",\"comments\":[{\"id\":1,\"author_id\":7,\"body\":\"" + said
                + "\"}]}";
    }

    private static InputStream after(String line) {
        return utf8("\n" + line + "\n");
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static long used() {
        IntStream.range(0, 2).forEach(_ -> System.gc());
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
