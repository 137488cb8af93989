package heed.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.HeedTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measurements made elsewhere come in as lines; what is wrong with one keeps none of the others out. */
class TakingInMeasurementsTest extends HeedTest {

    @Autowired
    private Measurements measurements;

    @Autowired
    private RebuildMeasurements rebuild;

    @Autowired
    private JdbcClient db;

    @Test
    void a_broken_line_is_told_by_its_number_and_the_rest_is_kept() {
        Answer answer = send("""
                {"externalId":"parcel-1","metric":"delivery-time","startedAt":"2001-03-01T08:00:00Z","stoppedAt":"2001-03-03T08:00:00Z"}
                {"externalId":"parcel-2","metric":"delivery-time","startedAt":"2001-03-01T08:00:00"}
                {"externalId":"parcel-3","metric":"delivery-time","startedAt":"2001-03-01T08:00:00Z","colour":"red"}
                not json
                {"externalId":"parcel-4","metric":"no-such-metric","startedAt":"2001-03-01T08:00:00Z"}
                {"externalId":"parcel-5","metric":"delivery-time","startedAt":"2001-03-02T08:00:00Z","stoppedAt":"2001-03-01T08:00:00Z"}
                {"externalId":"parcel-6","metric":"delivery-time","startedAt":"2001-03-01T09:00:00+02:00","abandonedAt":null}
                """);

        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().findValuesAsString("line")).containsExactly("2", "3", "4", "5", "6");
        assertThat(between("2001-03-01T00:00:00Z", "2001-03-02T00:00:00Z"))
                .extracting(each -> each.subject().id())
                .containsExactly("delivery-time/parcel-6", "delivery-time/parcel-1");
    }

    @Test
    void the_same_measurement_sent_again_changes_nothing_but_a_running_one_may_end() {
        String running =
                "{\"externalId\":\"late-1\",\"metric\":\"delivery-time\",\"startedAt\":\"2001-04-01T08:00:00Z\"}";
        String stopped = running.replace("}", ",\"stoppedAt\":\"2001-04-02T08:00:00Z\"}");
        send(running);
        assertThat(between("2001-04-01T00:00:00Z", "2001-04-02T00:00:00Z")).allMatch(Measurement::running);

        send(stopped);
        send(stopped.replace("2001-04-02", "2001-04-09"));

        assertThat(between("2001-04-01T00:00:00Z", "2001-04-02T00:00:00Z"))
                .extracting(Measurement::stoppedAt)
                .containsExactly(Instant.parse("2001-04-02T08:00:00Z"));
    }

    @Test
    void rebuilding_gives_every_row_again() {
        var lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append(
                    "{\"externalId\":\"again-%d\",\"metric\":\"delivery-time\",\"startedAt\":\"2001-05-01T08:00:00Z\","
                            .formatted(i));
            lines.append("\"stoppedAt\":\"2001-05-02T08:00:%02dZ\",\"dimensions\":{\"channel\":\"post\"}}\n"
                    .formatted(i % 60));
        }
        assertThat(send(lines.toString()).json().get("accepted").asInt()).isEqualTo(2_500);
        String before = checksum();

        db.sql("delete from measurement.measurement where subject_id like 'delivery-time/again-1%'")
                .update();
        db.sql("update measurement.measurement set stopped_at = null where subject_id like 'delivery-time/again-2%'")
                .update();
        assertThat(checksum()).isNotEqualTo(before);
        rebuild.run(List.of(), new PrintStream(new ByteArrayOutputStream()));

        assertThat(checksum()).isEqualTo(before);
    }

    private Answer send(String lines) {
        return api.post("/measurements", "application/x-ndjson", lines.getBytes(UTF_8));
    }

    private List<Measurement> between(String from, String to) {
        var found = new ArrayList<Measurement>();
        measurements.startedBetween("delivery-time", Instant.parse(from), Instant.parse(to), found::addAll);
        return found;
    }

    private String checksum() {
        return db.sql("select md5(string_agg(m::text, '' order by subject_kind, subject_id, metric, ordinal))"
                        + " from measurement.measurement m")
                .query((row, _) -> row.getString(1))
                .single();
    }
}
