package heed.channels.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Larkfield Water's other past: FreeScout's and osTicket's databases, and imports that are stopped on the way. */
class BringingDatabasesTest extends HeedTest {

    @Autowired
    JdbcClient db;

    @Autowired
    ImportCommand command;

    @Autowired
    Imports imports;

    @Autowired
    WorkOffImports workOff;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_dump_of_free_scout_is_taken_in_with_mailbox_tags_and_both_addresses() {
        Importing importing = of("freescout");
        String id = importing.bring(Dumps.freeScout(key).xml().getBytes(UTF_8));
        Answer read = importing.read(id);
        assertThat(read.json().at("/report/conversations").asInt()).isEqualTo(2);
        assertThat(read.text("/report/queues/0/name")).isEqualTo("Support");
        assertThat(read.text("/report/faults/0/detail")).isEqualTo("Number 90018 was deleted there.");
        importing.run(id);

        JsonNode leak = importing.conversation(importing.found("#90017"));
        assertThat(leak.at("/subject").asString()).isEqualTo("Leak & frost " + key);
        assertThat(leak.at("/status").asString()).isEqualTo("closed");
        assertThat(leak.at("/tags/0").asString()).isEqualTo("frost-damage");
        assertThat(texts(leak))
                .containsExactly("It leaks & freezes\n\n[leak <1>.jpg]", "Send the crew", "Crew is on the way", "");
        assertThat(importing.customerOf("ziga." + key + "@work.example"))
                .isEqualTo(importing.customerOf("ziga." + key + "@example.com"));
        JsonNode again = importing
                .run(importing.bring(Dumps.freeScout(key).xml().getBytes(UTF_8)))
                .json();
        assertThat(again.at("/progress/added").asInt()).isZero();
    }

    @Test
    void a_dump_of_os_ticket_is_taken_in_with_threads_statuses_and_priorities_of_its_own() {
        Importing importing = of("osticket");
        String id = importing.bring(
                new Export().file("dump.xml", Dumps.osTicket(key).xml()).zip());
        Answer read = importing.read(id);
        assertThat(read.text("/report/statuses/0/name")).isEqualTo("Settled");
        importing.run(id);

        JsonNode bill = importing.conversation(importing.found("080123"));
        assertThat(bill.at("/subject").asString()).isEqualTo("Bill of " + key);
        assertThat(bill.at("/priority").asString()).isEqualTo("urgent");
        assertThat(bill.at("/status").asString()).isEqualTo("closed");
        assertThat(texts(bill)).containsExactly("Too high\n\n[bill.pdf]", "Check the meter", "We looked", "");
        assertThat(api.get("/customers/" + importing.customerOf("ada." + key + "@mill-lane.example"))
                        .text("/name"))
                .isEqualTo("Ada Whitlock");
    }

    @Test
    void the_answers_of_zammad_are_taken_in_whether_they_were_expanded_or_not() {
        Importing importing = of("zammad");
        byte[] answers = Zammad.answers(key);
        String id = importing.bring(answers);
        Answer read = importing.read(id);
        assertThat(read.json().at("/report/conversations").asInt()).isEqualTo(2);
        assertThat(read.text("/report/queues/0/name")).isEqualTo("Front desk");
        assertThat(read.json().at("/report/faults").findValuesAsString("detail"))
                .contains("Number 31003 was deleted there.");
        importing.run(id);

        JsonNode meter = importing.conversation(importing.found("#31001"));
        assertThat(meter.at("/subject").asString()).isEqualTo("Meter " + key);
        assertThat(meter.at("/status").asString()).isEqualTo("waiting-customer");
        assertThat(meter.at("/priority").asString()).isEqualTo("high");
        assertThat(meter.at("/tags/0").asString()).isEqualTo("meter");
        assertThat(texts(meter))
                .containsExactly(
                        "It runs backwards & hums\n\n[meter.jpg]", "Look at 4711 first", "We come on Tuesday", "");
        assertThat(meter.at("/entries/items/1/kind").asString()).isEqualTo("note");
        JsonNode call = importing.conversation(importing.found("#31002"));
        assertThat(call.at("/status").asString()).isEqualTo("closed");
        assertThat(call.at("/entries/items/0/author/kind").asString()).isEqualTo("customer");
        assertThat(api.get("/customers/" + importing.customerOf("nicole." + key + "@example.com"))
                        .text("/name"))
                .isEqualTo("Nicole Braun");
        assertThat(importing
                        .run(importing.bring(answers))
                        .json()
                        .at("/progress/added")
                        .asInt())
                .isZero();
    }

    @Test
    void a_dump_that_asks_for_a_file_or_breaks_off_gives_nothing_away() {
        Importing importing = of("freescout");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><mysqldump>"
                + "<table_data name=\"customers\"><row><field name=\"id\">&x;</field></row></table_data></mysqldump>";
        assertThat(importing.read(importing.bring(entity.getBytes(UTF_8))).text("/state"))
                .isEqualTo("failed");

        String whole = Dumps.freeScout(key).xml();
        String half = whole.substring(0, whole.indexOf("<table_data name=\"customers\""));
        Answer read = importing.read(importing.bring(half.getBytes(UTF_8)));
        assertThat(read.json().at("/report/conversations").asInt()).isEqualTo(2);
        assertThat(read.json().at("/report/faults").findValuesAsString("detail"))
                .contains("This is no whole XML dump; what stands before this line was read.");
    }

    @Test
    void a_long_import_is_stopped_and_goes_on_in_two_replicas_and_brings_each_once() {
        Importing importing = of("zendesk");
        String id = importing.bring(many(600));
        importing.start(id);
        await().until(() ->
                api.get("/imports/" + id).json().at("/progress/done").asInt() > 20);
        assertThat(api.post("/imports/" + id + "/stop", Map.of()).status()).isEqualTo(200);
        assertThat(importing.state(id)).isEqualTo("paused");

        importing.start(id);
        // As where a replica takes over from one that is slow and not dead: both work on it at once.
        workOff.work(imports.find(UUID.fromString(id)).orElseThrow());
        await().until(() -> importing.state(id), "finished"::equals);
        JsonNode done = api.get("/imports/" + id).json();

        assertThat(done.at("/progress/begun").asInt()).isEqualTo(600);
        assertThat(done.at("/progress/done").asInt()).isEqualTo(600);
        assertThat(db.sql("select count(*) from parties.customer where name = ?")
                        .param("Many " + key)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_command_reads_a_file_and_takes_it_in(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("zendesk.zip"), Zendesk.export(key, "open", ""));
        var told = new ByteArrayOutputStream();

        int code = command.run(List.of("zendesk", file.toString()), new PrintStream(told, true, UTF_8));
        assertThat(code).isZero();
        assertThat(command.run(List.of("fax", file.toString()), new PrintStream(told, true, UTF_8)))
                .isOne();
        assertThat(command.run(List.of("zendesk", "no-such-file"), new PrintStream(told, true, UTF_8)))
                .isOne();
        assertThat(command.run(List.of(), new PrintStream(told, true, UTF_8))).isEqualTo(2);
        assertThat(told.toString(UTF_8)).contains("cannot be read (no-such-file)", "Name the system and the file");
    }

    private Importing of(String system) {
        return new Importing(api, db, system, key);
    }

    private static List<String> texts(JsonNode conversation) {
        return conversation
                .at("/entries/items")
                .valueStream()
                .map(each -> each.at("/text").asString())
                .toList();
    }

    private byte[] many(int tickets) {
        var lines = new StringBuilder();
        IntStream.range(0, tickets)
                .forEach(n -> lines.append("{\"id\":")
                        .append(n + 1)
                        .append(",\"status\":\"closed\",\"subject\":\"Old ")
                        .append(n)
                        .append("\",\"created_at\":\"2019-01-01T00:00:00Z\",\"requester\":{\"id\":7,\"name\":\"Many ")
                        .append(key)
                        .append("\"},")
                        .append("\"comments\":[{\"id\":1")
                        .append(n)
                        .append(",\"author_id\":7,\"body\":\"Words\",\"created_at\":\"2019-01-01T00:00:00Z\"}]}\n"));
        return lines.toString().getBytes(UTF_8);
    }
}
