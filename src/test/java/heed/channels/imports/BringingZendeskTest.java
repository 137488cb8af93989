package heed.channels.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Larkfield Water leaves Zendesk and takes its past along. */
class BringingZendeskTest extends HeedTest {

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_export_is_looked_at_before_anything_is_taken_in() {
        Answer read = read(bring(Zendesk.export(key, "open", "")));

        assertThat(read.json().at("/report/conversations").asInt()).isEqualTo(4);
        assertThat(read.json().at("/report/organisations").asInt()).isEqualTo(1);
        assertThat(read.json().at("/report/filesMissing").asInt()).isEqualTo(1);
        assertThat(read.json().at("/report/strangers/0").asString()).isEqualTo("Una Gone");
        assertThat(read.json().at("/report/queues").findValuesAsString("name")).contains("Support");
        assertThat(read.json().at("/report/faults").findValuesAsString("detail"))
                .containsExactlyInAnyOrder(
                        "This is no JSON.",
                        "Number 471103 was deleted there.",
                        "It has no id.",
                        "This kind of file is not read.");
        assertThat(read.json().at("/report/faults/0/line").asInt()).isEqualTo(2);
        assertThat(found("Water meter of " + key)).isEmpty();
    }

    @Test
    void what_was_said_there_stands_here_as_it_was() {
        run(bring(Zendesk.export(key, "open", "")));

        JsonNode old = conversation(found("471100"));
        assertThat(old.at("/subject").asString()).isEqualTo("Water meter of " + key);
        assertThat(old.at("/createdAt").asString()).startsWith("2021-03-02T10:00:00");
        assertThat(old.at("/priority").asString()).isEqualTo("high");
        assertThat(old.at("/tags").toString()).contains("old-meter", "vip");
        assertThat(old.at("/entries/items")
                        .valueStream()
                        .map(each -> each.at("/kind").asString()))
                .containsExactly("customer-message", "note", "note", "reply", "event");
        assertThat(old.at("/entries/items").findValuesAsString("text"))
                .contains("Ask the crew", "Crew\n\nWhich meter?", "Yes, yesterday\n\n[meter.pdf]");
        assertThat(old.at("/entries/items/3/author/name").asString()).isEqualTo("Una Gone");
    }

    @Test
    void the_old_number_finds_it_with_and_without_its_sign() {
        run(bring(Zendesk.export(key, "open", "")));

        assertThat(found("#471102")).isNotEmpty();
        assertThat(found("471102")).isEqualTo(found("#471102"));
        assertThat(conversation(found("#471102")).at("/status").asString()).isEqualTo("waiting-customer");
    }

    @Test
    void one_person_with_two_addresses_is_one_customer_in_one_organisation() {
        run(bring(Zendesk.export(key, "open", "")));

        String customer = customerOf("piotr." + key + "@weir-cottage.example");
        assertThat(customerOf("piotr." + key + "@work.example")).isEqualTo(customer);
        assertThat(api.get("/customers/" + customer).text("/language")).isEqualTo("pl");
        assertThat(db.sql("""
                        select count(*) from parties.membership m join parties.organisation o on o.id = m.organisation
                         where m.customer = cast(? as uuid) and o.name = ?
                        """)
                        .param(customer)
                        .param("Weir Cottage " + key)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(customerOf("ines." + key + "@weir-cottage.example")).isNotEmpty();
    }

    @Test
    void bringing_it_again_changes_nothing_and_a_later_export_adds_what_is_new() {
        run(bring(Zendesk.export(key, "open", "")));
        JsonNode before = conversation(found("471100"));

        JsonNode again = run(bring(Zendesk.export(key, "open", ""))).json();
        assertThat(again.at("/progress/begun").asInt()).isZero();
        assertThat(again.at("/progress/added").asInt()).isZero();
        assertThat(again.at("/progress/done").asInt()).isEqualTo(4);
        assertThat(conversation(found("471100"))).isEqualTo(before);

        JsonNode later = run(bring(Zendesk.export(key, "solved", thanks()))).json();
        assertThat(later.at("/progress/prolonged").asInt()).isOne();
        assertThat(later.at("/progress/added").asInt()).isOne();
        JsonNode after = conversation(found("471100"));
        assertThat(after.at("/status").asString()).isEqualTo("resolved");
        assertThat(after.at("/entries/items").findValuesAsString("text")).contains("Thank you");
    }

    @Test
    void what_somebody_has_decided_here_stays_when_more_comes_from_there() {
        run(bring(Zendesk.export(key, "open", "")));
        String id = conversation(found("471100")).at("/id").asString();
        assertThat(api.patch("/conversations/" + id, Map.of("priority", "urgent"))
                        .status())
                .isEqualTo(200);

        run(bring(Zendesk.export(key, "closed", thanks())));

        JsonNode after = conversation(id);
        assertThat(after.at("/priority").asString()).isEqualTo("urgent");
        assertThat(after.at("/status").asString()).isEqualTo("open");
        assertThat(after.at("/entries/items").findValuesAsString("text")).contains("Thank you");
    }

    @Test
    void nothing_of_the_past_is_sent_measured_or_told() {
        int effects = count("select count(*) from platform.effect");
        int facts = count("select count(*) from measurement.fact");
        int occurrences = count("select count(*) from automation.occurrence");

        run(bring(Zendesk.export(key, "open", "")));

        assertThat(count("select count(*) from platform.effect")).isEqualTo(effects);
        assertThat(count("select count(*) from measurement.fact")).isEqualTo(facts);
        assertThat(count("select count(*) from automation.occurrence")).isEqualTo(occurrences);
    }

    @Test
    void what_is_still_open_waits_in_the_line_since_it_was_written() {
        run(bring(Zendesk.export(key, "open", "")));

        String id = conversation(found("471104")).at("/id").asString();
        assertThat(db.sql("select entered_at::text from conversations.turn where conversation = cast(? as uuid)")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("2021-05-02");
    }

    @Test
    void nothing_is_left_of_the_file_when_everything_was_taken_in() {
        String id = bring(Zendesk.export(key, "open", ""));
        run(id);

        assertThat(count("select count(*) from channels.import_record where import = '" + id + "'"))
                .isZero();
        assertThat(count("select count(*) from channels.import_piece where import = '" + id + "'"))
                .isZero();
    }

    @Test
    void what_is_no_export_is_told_and_nothing_happens() {
        assertThat(failed("no zip at all".getBytes(UTF_8))).contains("no conversation in this file");
        byte[] damaged = Zendesk.export(key, "open", "");
        assertThat(failed(Arrays.copyOf(damaged, damaged.length / 2))).isNotEmpty();
        assertThat(failed(new Export().file("tickets.json", new byte[120 << 20]).zip()))
                .contains("unpacks to far more");
        Answer empty = api.post("/imports?source=zendesk", "application/octet-stream", new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(api.post("/imports?source=fax", "application/octet-stream", new byte[1])
                        .text("/errors/0/pointer"))
                .isEqualTo("/source");
    }

    private static String thanks() {
        return ",{\"id\":5,\"author_id\":7,\"public\":true,\"created_at\":\"2021-03-04T09:00:00Z\",\"body\":\"Thank you\"}";
    }

    private Importing importing() {
        return new Importing(api, db, "zendesk", key);
    }

    private String bring(byte[] export) {
        return importing().bring(export);
    }

    private Answer read(String id) {
        return importing().read(id);
    }

    private Answer run(String id) {
        return importing().run(id);
    }

    private String failed(byte[] export) {
        Answer read = read(bring(export));
        assertThat(read.text("/state")).isEqualTo("failed");
        return read.text("/problem");
    }

    private String found(String words) {
        return importing().found(words);
    }

    private JsonNode conversation(String id) {
        return importing().conversation(id);
    }

    private String customerOf(String address) {
        return importing().customerOf(address);
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }
}
