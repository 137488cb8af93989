package heed.identity.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heed.HeedTest;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.chain.VerifyChain.Break;
import heed.platform.Ids;
import heed.platform.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S78: whoever changes the audit trail behind Heed's back is found out, and where. */
class AuditChainTest extends HeedTest {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ProlongChain prolongChain;

    @Autowired
    private VerifyChain verifyChain;

    @Autowired
    private KeepChain keepChain;

    @Autowired
    private AuditVerifyCommand command;

    @Autowired
    private ChainLinks links;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DataSource database;

    private Connection intruder;

    @BeforeEach
    void writeFiveLines() throws Exception {
        assumeTrue(System.getenv("HEED_TEST_DATABASE_URL") == null, "an intruder needs the embedded server's password");
        try (Connection own = database.getConnection()) {
            intruder = TestDatabase.intruder(own.getMetaData().getURL());
        }
        for (int i = 1; i <= 5; i++) {
            audit.record(
                    Actor.SYSTEM,
                    "chain-test",
                    "chain:" + i,
                    Map.of("z", 1.50, "a", List.of("ž", true)),
                    Map.of("n", i));
        }
        chain(Instant.now());
        assertThat(verifyChain.verify().breaks()).isEmpty();
    }

    @AfterEach
    void leave() throws Exception {
        intruder.close();
    }

    @Test
    void S78_an_edited_line_is_named() throws Exception {
        Place place = last();
        run("update identity.audit set actor_name = 'Nobody' where id = '" + place.entry() + "'");
        List<Break> breaks = verifyChain.verify().breaks();
        run("update identity.audit set actor_name = 'Heed' where id = '" + place.entry() + "'");

        assertThat(breaks).singleElement().satisfies(found -> {
            assertThat(found.day()).isEqualTo(place.day());
            assertThat(found.position()).isEqualTo(place.position());
        });
        assertThat(verifyChain.verify().breaks()).isEmpty();
    }

    @Test
    void S78_an_edited_fact_deep_in_a_line_is_named() throws Exception {
        Place place = last();
        run("update identity.audit set before = jsonb_set(before, '{a,1}', 'false') where id = '" + place.entry()
                + "'");
        List<Break> breaks = verifyChain.verify().breaks();
        run("update identity.audit set before = jsonb_set(before, '{a,1}', 'true') where id = '" + place.entry() + "'");

        assertThat(breaks).extracting(Break::position).containsExactly(place.position());
    }

    @Test
    void S78_a_deleted_line_is_named_with_and_without_its_place() throws Exception {
        Place place = last();
        run("create temp table line as select * from identity.audit where id = '" + place.entry() + "'");
        run("create temp table place as select * from identity.audit_link where entry = '" + place.entry() + "'");
        audit.record(Actor.SYSTEM, "chain-test", "chain:after", null, null);
        chain(Instant.now());
        run("delete from identity.audit where id = '" + place.entry() + "'");
        List<Break> lineGone = verifyChain.verify().breaks();
        run("delete from identity.audit_link where entry = '" + place.entry() + "'");
        List<Break> bothGone = verifyChain.verify().breaks();
        run("insert into identity.audit select * from line");
        run("insert into identity.audit_link select * from place");

        assertThat(lineGone).containsExactly(new Break(place.day(), place.position(), "its line was deleted"));
        assertThat(bothGone).contains(new Break(place.day(), place.position(), "is missing"));
        assertThat(verifyChain.verify().breaks()).isEmpty();
    }

    @Test
    void S78_lines_in_another_order_are_named() throws Exception {
        Place place = last();
        swap(place);
        List<Break> breaks = verifyChain.verify().breaks();
        swap(place);

        assertThat(breaks).extracting(Break::position).contains(place.position() - 1, place.position());
        assertThat(verifyChain.verify().breaks()).isEmpty();
    }

    @Test
    void S78_a_cut_off_end_is_found_by_the_checkpoint() throws Exception {
        Place place = last();
        chain(endOf(place.day()));
        keepChain.copyOut();
        assertThat(keepChain.file(place.day())).exists();
        assertThat(verifyChain.verify().breaks()).isEmpty();

        run("create temp table line as select * from identity.audit where id = '" + place.entry() + "'");
        run("create temp table place as select * from identity.audit_link where entry = '" + place.entry() + "'");
        run("delete from identity.audit_link where entry = '" + place.entry() + "'");
        run("delete from identity.audit where id = '" + place.entry() + "'");
        List<Break> breaks = verifyChain.verify().breaks();
        var out = new ByteArrayOutputStream();
        int exit = command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        run("insert into identity.audit select * from line");
        run("insert into identity.audit_link select * from place");

        assertThat(breaks).singleElement().satisfies(found -> {
            assertThat(found.position()).isEqualTo(place.position());
            assertThat(found.what()).contains("cut off");
        });
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("BREAK " + place.day() + " position " + place.position());
        assertThat(command.run(List.of(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void S78_a_cut_off_end_of_a_day_that_is_not_over_is_found_too() throws Exception {
        Place place = last();
        run("create temp table place as select * from identity.audit_link where entry = '" + place.entry() + "'");
        run("delete from identity.audit_link where entry = '" + place.entry() + "'");
        List<Break> breaks = verifyChain.verify().breaks();
        run("insert into identity.audit_link select * from place");

        assertThat(breaks).extracting(Break::what).anyMatch(what -> what.contains("cut off"));
    }

    @Test
    void S78_a_changed_or_removed_checkpoint_differs_from_its_copy_and_its_signature() throws Exception {
        Place place = last();
        chain(endOf(place.day()));
        keepChain.copyOut();
        String day = place.day().toString();
        run("create temp table seal as select * from identity.audit_checkpoint where day = '" + day + "'");
        run("update identity.audit_checkpoint set entries = entries - 1 where day = '" + day + "'");
        List<Break> changed = verifyChain.verify().breaks();
        run("delete from identity.audit_checkpoint where day = '" + day + "'");
        List<Break> removed = verifyChain.verify().breaks();
        run("insert into identity.audit_checkpoint select * from seal");

        assertThat(changed).extracting(Break::what).anyMatch(what -> what.contains("signature"));
        assertThat(removed).extracting(Break::what).anyMatch(what -> what.contains("differs from its copy"));
        assertThat(verifyChain.verify().breaks()).isEmpty();
    }

    @Test
    void S78_a_line_that_somebody_slipped_in_has_no_place() throws Exception {
        UUID forged = Ids.next();
        run("insert into identity.audit (id, at, actor_name, actor_kind, action, object) values ('" + forged
                + "', now() - interval '1 year', 'Ada', 'person', 'x', 'y')");
        List<Break> breaks = verifyChain.verify().breaks();
        run("delete from identity.audit where id = '" + forged + "'");

        assertThat(breaks).extracting(Break::what).anyMatch(what -> what.contains(forged.toString()));
    }

    @Test
    void S78_the_application_itself_can_change_neither_chain_nor_checkpoints() {
        for (String attack : List.of(
                "update identity.audit_link set position = 1",
                "delete from identity.audit_link",
                "truncate identity.audit_link cascade",
                "update identity.audit_checkpoint set entries = 1",
                "delete from identity.audit_checkpoint",
                "delete from identity.audit_head",
                "delete from identity.audit",
                "select set_config('heed.forgetting', 'on', false); delete from identity.audit",
                "select identity.forget_audit(current_date)")) {
            assertThatThrownBy(() -> db.sql(attack).query().listOfRows())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_line_finds_its_place_once_whoever_asks() {
        audit.record(Actor.SYSTEM, "chain-test", "chain:once", null, null);
        List<Integer> chained = List.of(1, 2, 3, 4).parallelStream()
                .map(_ -> prolongChain.prolong(Instant.now()))
                .toList();

        assertThat(chained.stream().mapToInt(each -> each).sum()).isLessThanOrEqualTo(1);
        chain(Instant.now());
        assertThat(verifyChain.verify().breaks()).isEmpty();
    }

    private void chain(Instant now) {
        for (int i = 0; i < 100; i++) {
            if (prolongChain.prolong(now) == 0
                    && links.unchained(now.minus(Duration.ofHours(1)), 1).isEmpty()) {
                return;
            }
        }
        throw new AssertionError("the chain never came to its end");
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60);
    }

    private record Place(LocalDate day, int position, UUID entry) {}

    private Place last() {
        return db.sql("select day, position, entry from identity.audit_link order by day desc, position desc limit 1")
                .query((row, _) -> new Place(
                        row.getObject("day", LocalDate.class),
                        row.getInt("position"),
                        row.getObject("entry", UUID.class)))
                .single();
    }

    private void swap(Place place) throws Exception {
        String there = " where day = '" + place.day() + "' and position = ";
        int before = place.position() - 1;
        run("create temp table one as select entry from identity.audit_link" + there + before);
        run("create temp table two as select entry from identity.audit_link" + there + place.position());
        run("update identity.audit_link set position = 1000000" + there + before);
        run("update identity.audit_link set position = " + before + there + place.position());
        run("update identity.audit_link set position = " + place.position() + there + "1000000");
        run("drop table one, two");
        // The places keep their hashes, only the lines change.
        run(
                "update identity.audit_link a set hash = b.hash from (select position, hash from identity.audit_link where day = '"
                        + place.day() + "' and position in (" + before + ", " + place.position()
                        + ")) b where a.day = '"
                        + place.day() + "' and a.position + b.position = " + (before + place.position())
                        + " and a.position in (" + before + ", " + place.position() + ")");
    }

    private void run(String sql) throws Exception {
        try (Statement statement = intruder.createStatement()) {
            statement.execute(sql);
        }
    }
}
