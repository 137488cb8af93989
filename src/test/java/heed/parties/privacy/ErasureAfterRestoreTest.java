package heed.parties.privacy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Api;
import heed.identity.Roles;
import heed.parties.CustomerId;
import heed.parties.CustomersStory;
import heed.platform.Command;
import heed.platform.RestoredHome;
import heed.replicas.Replica;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Somebody was erased, and a backup that is older is put back. */
class ErasureAfterRestoreTest extends CustomersStory {

    @Autowired
    CarryOutErasures carryOut;

    @Autowired
    CompareErasures compare;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    JdbcClient db;

    @Autowired
    Roles everybody;

    @Autowired
    List<Command> commands;

    @Value("${heed.home}")
    Path home;

    private final String word = "sprocket" + key;

    @Test
    void S79_a_restored_backup_does_not_bring_back_whoever_was_erased() throws Exception {
        String ada = customer("Ada Whitlock " + key, address("ada"));
        String conversation = writes(address("ada"), "The " + word, "support").text("/id");
        Path backup = Path.of("target/erasure-after-restore").toAbsolutePath();
        FileSystemUtils.deleteRecursively(backup);
        assertThat(say("backup", backup.toString())).contains("The database is in");
        erased(ada);
        assertThat(Files.readString(home.resolve("erasures")))
                .contains(ErasureLedger.mark(new CustomerId(UUID.fromString(ada))))
                .doesNotContain(ada, "Ada");

        Path restored = RestoredHome.from(backup, "target/erasure-after-restore-home");
        Files.deleteIfExists(restored.resolve("erasures"));
        served(restored, there -> {
            assertThat(there.get("/customers/" + ada).text("/name"))
                    .as("a home without the ledger brings her back: that is what it is for")
                    .startsWith("Ada Whitlock");
        });
        Files.copy(home.resolve("erasures"), restored.resolve("erasures"), StandardCopyOption.REPLACE_EXISTING);
        served(restored, there -> {
            assertThat(there.get("/customers/" + ada).text("/name")).startsWith("Erased customer ");
            assertThat(there.get("/conversations/" + conversation).body()).doesNotContain(word, "Whitlock");
            assertThat(there.get("/conversations/" + conversation + "/entries").body())
                    .doesNotContain(word, "Whitlock");
            assertThat(there.get("/conversations?q=" + word).body()).doesNotContain(conversation);
            assertThat(there.get("/erasures?limit=200").body()).contains(ada, "\"fromLedger\":true");
        });
    }

    private interface Look {
        void at(Api there);
    }

    private static void served(Path home, Look look) throws IOException, InterruptedException {
        Replica heed = Replica.start(
                "restored", Map.of("HEED_HOME", home.toString(), "HEED_DEMO", "false", "HEED_BOOTSTRAP_TOKEN", TOKEN));
        try {
            await().atMost(120, SECONDS).until(heed::ready);
            look.at(new Api(heed.address(), TOKEN));
        } finally {
            heed.ask();
            if (heed.ended(60) < 0) {
                heed.kill();
            }
        }
    }

    private String say(String words, String... arguments) {
        var said = new ByteArrayOutputStream();
        commands.stream()
                .filter(each -> each.words().equals(words))
                .forEach(each -> each.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8)));
        return said.toString(StandardCharsets.UTF_8);
    }

    private void erased(String customer) {
        String erasure = done(api.post("/customers/" + customer + "/erasures", Map.of("reason", "asked by letter")))
                .text("/id");
        done(api.as(everybody.token("manager")).post("/erasures/" + erasure + "/approval", ""));
        db.sql("update parties.erasure set due_at = now() - interval '1 second' where id = cast(:id as uuid)")
                .param("id", erasure)
                .update();
        carryOut.carryOut();
        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("done");
    }

    /** As a restored database has it: the ledger names whom it does not know as erased. */
    private void cameBack(String customer) {
        ledger.note(List.of(new CustomerId(UUID.fromString(customer))));
    }

    @Test
    void a_command_says_who_came_back_and_erases_them_again() {
        String ada = customer("Ada Whitlock " + key, address("ada"));
        cameBack(ada);
        assertThat(say("erasures", "missing")).contains("MISSING the erasure of customer " + ada);

        assertThat(say("erasures", "repeat")).doesNotContain(ada);

        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Erased customer ");
        assertThat(api.get("/audit?action=erasure-repetition&object=customer:" + ada)
                        .body())
                .contains(ada);
        signIn();
        assertThat(browser.get("/settings/privacy").page().text()).contains("A restored backup did not know");
        assertThat(say("erasures", "again")).contains("heed erasures missing");
    }

    @Test
    void another_homes_ledger_is_taken_over() throws IOException {
        String ada = customer("Ada Whitlock " + key, address("ada"));
        Path other = Files.writeString(
                Files.createTempFile("erasures", ""),
                ErasureLedger.mark(new CustomerId(UUID.fromString(ada))) + "\nno mark at all\n");

        assertThat(say("erasures", "repeat", other.toString())).contains("1 of the people in");

        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Erased customer ");
        assertThat(ledger.marks()).noneMatch(each -> each.contains("no mark"));
        assertThat(say("erasures", "repeat", "/nowhere/at/all")).contains("There is no file");
    }

    @Test
    void an_erasure_that_was_asked_for_before_the_backup_is_carried_out_without_another_wait() {
        String ada = customer("Ada Whitlock " + key, address("ada"));
        String erasure = done(api.post("/customers/" + ada + "/erasures", Map.of("reason", "asked by letter")))
                .text("/id");
        cameBack(ada);

        say("erasures", "repeat");

        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("done");
    }

    @Test
    void where_it_would_reach_somebody_else_people_decide() {
        String ada = customer("Ada Whitlock " + key, address("ada"));
        String bea = customer("Bea Moss " + key, address("bea"));
        done(api.post("/customers/" + bea + "/merges", Map.of("into", ada)));
        cameBack(bea);

        assertThat(say("erasures", "repeat")).contains(bea + ", who is joined with others here");

        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Ada");
        signIn();
        assertThat(browser.get("/settings/privacy").page().text()).contains("joined with others");
        cameBack(ada);
        say("erasures", "repeat");
        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Erased customer ");
    }

    @Test
    void a_legal_hold_wins_over_the_ledger_too() {
        String ada = customer("Ada Whitlock " + key, address("ada"));
        done(api.post("/customers/" + ada + "/holds", Map.of("reason", "court case")));
        cameBack(ada);

        assertThat(say("erasures", "repeat")).contains("MISSING the erasure of customer " + ada);

        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Ada");
        assertThat(compare.compare().returned()).contains(new CustomerId(UUID.fromString(ada)));
    }
}
