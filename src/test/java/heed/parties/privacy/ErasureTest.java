package heed.parties.privacy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.identity.Roles;
import heed.parties.CustomersStory;
import heed.platform.Command;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody asks what is kept about them, and then to be forgotten. */
class ErasureTest extends CustomersStory {

    @Autowired
    CarryOutErasures carryOut;

    @Autowired
    JdbcClient db;

    @Autowired
    Roles everybody;

    @Autowired
    List<Command> commands;

    /** Of letters alone, as the list of all words has them. */
    private final String word = "sprocket" + letters(key);

    private final String email = address("ada");

    private static String letters(String hexadecimal) {
        return hexadecimal
                .chars()
                .map(each -> each <= '9' ? each - '0' + 'g' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean known(String sought) {
        return db.sql("select exists (select from conversations.vocabulary where word = :word)")
                .param("word", sought)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private Answer mailFrom(String from) {
        Answer taken = api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", """
                From: Ada Whitlock %s <%s>
                To: help@larkfield.example
                Subject: The %s is broken
                Message-ID: <%s@mill-lane.example>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                My %s dripped all night.
                --b
                Content-Type: text/plain; name="=meter.txt"
                Content-Disposition: attachment; filename="=meter.txt"

                reading of %s
                --b--
                """.formatted(
                        key, from, word, UUID.randomUUID(), word, key)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return taken;
    }

    private String adaWrote() {
        String ada = customer("Ada Whitlock " + key, email, "+4416329" + (10000 + (int) (Math.random() * 89999)));
        Answer taken = mailFrom(email);
        String conversation = taken.text("/conversation");
        done(api.post(
                "/conversations/" + conversation + "/entries",
                Map.of("kind", "reply", "text", "We come, Ada: " + word)));
        done(api.post(
                "/conversations/" + conversation + "/entries",
                Map.of("kind", "note", "text", "Her " + word + " again")));
        done(api.post("/customers/" + ada + "/notes", Map.of("text", "Rings early about " + word)));
        return ada;
    }

    private String conversationOf(String customer) {
        return db.sql("select id::text from conversations.conversation where customer = cast(:customer as uuid)")
                .param("customer", customer)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String ask(String customer) {
        return done(api.post("/customers/" + customer + "/erasures", Map.of("reason", "asked by letter")))
                .text("/id");
    }

    private Answer release(String erasure) {
        return api.as(everybody.token("manager")).post("/erasures/" + erasure + "/approval", "");
    }

    private void threeDaysPass(String erasure) {
        db.sql("update parties.erasure set due_at = now() - interval '1 second' where id = cast(:id as uuid)")
                .param("id", erasure)
                .update();
        carryOut.carryOut();
    }

    private void erased(String customer) {
        String erasure = ask(customer);
        done(release(erasure));
        threeDaysPass(erasure);
        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("done");
    }

    private Map<String, String> archive(String customer, boolean colleagues) throws Exception {
        Answer export = api.post("/customers/" + customer + "/exports", Map.of("colleagues", colleagues));
        assertThat(export.status()).isEqualTo(202);
        var request = HttpRequest.newBuilder(URI.create(address() + export.text("/archive")))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(each -> assertThat(each).contains("no-store"));
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String figures(String conversation) {
        return db.sql("""
                select (select jsonb_agg(to_jsonb(m) order by m.metric, m.ordinal)::text
                          from measurement.measurement m where m.subject_id = :id)
                    || (select jsonb_agg(to_jsonb(f) order by f.id)::text from measurement.fact f where f.subject_id = :id)
                    || coalesce((select jsonb_agg(to_jsonb(t) order by t.code)::text from standards.target t where t.subject_id = :id), '')
                    || (select jsonb_agg(jsonb_build_array(e.id, e.kind, e.at, e.author) order by e.ordinal)::text
                          from conversations.entry e where e.conversation = cast(:id as uuid))
                    || coalesce((select to_jsonb(x)::text from conversations.effort x where x.conversation = cast(:id as uuid)), '')
                """)
                .param("id", conversation)
                .query((row, _) -> row.getString(1))
                .single();
    }

    @Test
    void an_archive_holds_everything_and_names_those_who_are_somebody_else() throws Exception {
        String ada = adaWrote();
        Map<String, String> archive = archive(ada, false);

        assertThat(archive.get("entries.json")).contains("My " + word + " dripped", "Her " + word + " again");
        assertThat(archive.get("notes.csv")).contains("Rings early about " + word);
        assertThat(archive.get("index.html"))
                .contains("Ada Whitlock " + key, word)
                .doesNotContain("<script");
        assertThat(archive.keySet())
                .anyMatch(each -> each.startsWith("mail/"))
                .anyMatch(each -> each.endsWith("=meter.txt"));
        assertThat(archive.entrySet().stream()
                        .filter(each -> each.getKey().endsWith(".eml"))
                        .findFirst())
                .hasValueSatisfying(each -> assertThat(each.getValue()).contains("dripped all night"));
        assertThat(api.get("/audit?action=customer-export-reading&object=customer:" + ada)
                        .body())
                .contains(ada);
    }

    @Test
    void what_a_spreadsheet_would_run_is_text() {
        assertThat(Archive.csv(List.of("a"), List.of(List.of("=1+1"), List.of("x\"y"))))
                .isEqualTo("\"a\"\r\n\"'=1+1\"\r\n\"x\"\"y\"\r\n");
        assertThat(Archive.safe("../../etc/x\u202Egpj.exe"))
                .doesNotContain("/", "\u202E")
                .doesNotStartWith(".");
    }

    @Test
    void a_week_later_the_archive_is_closed() {
        String ada = customer("Ada " + key, email);
        Answer export = done(api.post("/customers/" + ada + "/exports", Map.of()));
        db.sql("update parties.export set asked_at = now() - interval '8 days', expires_at = now() - interval"
                        + " '1 second' where id = cast(:id as uuid)")
                .param("id", export.text("/id"))
                .update();

        assertThat(api.get(export.text("/archive")).status()).isEqualTo(404);
        assertThat(api.get("/customers/" + ada + "/exports/" + export.text("/id"))
                        .text("/state"))
                .isEqualTo("expired");
        assertThat(api.get("/customers/" + customer("Bea " + key, address("bea")) + "/exports/" + export.text("/id"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void S79_nothing_is_found_of_whoever_was_erased() throws Exception {
        String ada = adaWrote();
        String conversation = conversationOf(ada);
        String number = api.get("/conversations/" + conversation).text("/number");
        String file = db.sql(
                        "select attachments -> 0 ->> 'sha256' from conversations.entry where conversation = cast(:id"
                                + " as uuid) and attachments <> '[]'")
                .param("id", conversation)
                .query((row, _) -> row.getString(1))
                .single();
        String raw = db.sql("select raw from channels.mail where conversation = cast(:id as uuid)")
                .param("id", conversation)
                .query((row, _) -> row.getString(1))
                .single();
        assertThat(api.get("/conversations?q=" + word).body()).contains(conversation);
        done(api.post("/mail?mailbox=help@larkfield.example", "message/rfc822", """
                From: <%s>
                To: help@larkfield.example
                Message-ID: <%s@mill-lane.example>

                Mine dripped too.
                """.formatted(
                        address("bea"), UUID.randomUUID())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        await().atMost(10, SECONDS).until(() -> known(word) && known("dripped"));

        erased(ada);

        assertThat(known(word)).as("nor is it in the list of all words").isFalse();
        assertThat(known("dripped")).as("others said this one").isTrue();

        assertThat(api.get("/conversations?q=" + word).body()).doesNotContain(conversation);
        assertThat(api.get("/customers?q=" + email).body()).doesNotContain(ada);
        assertThat(api.get("/conversations/" + conversation).body()).doesNotContain(word, email, "Whitlock");
        assertThat(api.get("/conversations/" + conversation + "/entries").body())
                .doesNotContain(word, email, "Whitlock");
        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Erased customer ");
        assertThat(String.join("\n", archive(ada, true).values())).doesNotContain(word, email, "Whitlock");
        assertThat(db.sql("select count(*) from platform.blob where sha256 in (:file, :raw)")
                        .param("file", file)
                        .param("raw", raw)
                        .query((row, _) -> row.getInt(1))
                        .single())
                .as("no bytes are left")
                .isZero();
        assertThat(db.sql("select count(*) from channels.sent_mail where to_jsonb(sent_mail)::text like :word or"
                                + " recipient = :email")
                        .param("word", "%" + word + "%")
                        .param("email", email)
                        .query((row, _) -> row.getInt(1))
                        .single())
                .as("nothing leaves any more")
                .isZero();
        signIn();
        assertThat(browser.get("/conversations/" + number).page().select("main").text())
                .contains("These words were erased.")
                .doesNotContain(word, "Whitlock");
        assertThat(browser.get("/customers/" + ada).page().text()).doesNotContain(word, email);
    }

    @Test
    void every_figure_stays_and_is_derived_again_as_it_was() {
        String ada = adaWrote();
        String conversation = conversationOf(ada);
        String before = figures(conversation);
        assertThat(before).contains("customer-wrote");

        erased(ada);

        assertThat(figures(conversation)).isEqualTo(before);
        var said = new ByteArrayOutputStream();
        commands.stream()
                .filter(each -> each.words().equals("rebuild measurements"))
                .forEach(each -> each.run(List.of(), new PrintStream(said)));
        assertThat(figures(conversation)).isEqualTo(before);
    }

    @Test
    void a_file_that_somebody_else_sent_too_stays_theirs() {
        String ada = adaWrote();
        String bea = customer("Bea " + key, address("bea"));
        mailFrom(address("bea"));
        int shared = sharedFiles(bea);
        assertThat(shared).isEqualTo(1);

        erased(ada);

        assertThat(sharedFiles(bea)).isEqualTo(shared);
    }

    private int sharedFiles(String customer) {
        return db.sql("""
                select count(b.sha256)
                  from conversations.conversation c
                       join conversations.entry e on e.conversation = c.id, jsonb_array_elements(e.attachments) f
                       join platform.blob b on b.sha256 = f ->> 'sha256'
                 where c.customer = cast(:customer as uuid)
                """)
                .param("customer", customer)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    @Test
    void whoever_asked_cannot_release_and_nobody_can_without_a_name() {
        String ada = customer("Ada " + key, email);
        var manager = api.as(everybody.token("manager"));
        String erasure = done(manager.post("/customers/" + ada + "/erasures", Map.of("reason", "by telephone")))
                .text("/id");

        assertThat(release(erasure).status()).as("the same person").isEqualTo(409);
        assertThat(api.post("/erasures/" + erasure + "/approval", "").status())
                .as("nobody's token")
                .isEqualTo(409);
        assertThat(api.as(everybody.token("agent"))
                        .post("/erasures/" + erasure + "/approval", "")
                        .status())
                .isEqualTo(403);
        assertThat(api.as(everybody.token("administrator"))
                        .post("/erasures/" + erasure + "/approval", "")
                        .text("/state"))
                .isEqualTo("waiting");
        assertThat(api.post("/customers/" + ada + "/erasures", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void until_it_begins_it_waits_and_can_be_called_off() {
        String ada = adaWrote();
        String erasure = ask(ada);
        done(release(erasure));
        carryOut.carryOut();
        assertThat(api.get("/customers/" + ada).text("/name"))
                .as("three days have not passed")
                .startsWith("Ada");

        done(api.post("/erasures/" + erasure + "/cancellation", ""));
        carryOut.carryOut();

        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("cancelled");
        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Ada");
        assertThat(ask(ada)).as("and can be asked for again").isNotEqualTo(erasure);
    }

    @Test
    void a_legal_hold_wins_until_it_is_lifted() {
        String ada = adaWrote();
        String erasure = ask(ada);
        done(release(erasure));
        String hold = done(api.post("/customers/" + ada + "/holds", Map.of("reason", "court case")))
                .text("/id");

        threeDaysPass(erasure);
        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("held");
        assertThat(api.get("/customers/" + ada).text("/name")).startsWith("Ada");
        signIn();
        assertThat(browser.get("/customers/" + ada).page().select("#privacy").text())
                .contains("court case", "Erasure held");

        done(api.delete("/customers/" + ada + "/holds/" + hold));
        carryOut.carryOut();
        assertThat(api.get("/erasures/" + erasure).text("/state")).isEqualTo("done");
    }

    @Test
    void what_was_half_done_when_it_was_killed_goes_on_behind_the_last_module() {
        String ada = adaWrote();
        String conversation = conversationOf(ada);
        String erasure = ask(ada);
        done(release(erasure));
        db.sql("""
                update parties.erasure set due_at = now() - interval '1 minute', begun_at = now(), emails = array[:email]
                 where id = cast(:id as uuid)
                """).param("email", email).param("id", erasure).update();
        db.sql("insert into parties.erasure_step (erasure, module, done_at, counts) values (cast(:id as"
                        + " uuid), 'customer', now(), '{\"notes\": 7}')")
                .param("id", erasure)
                .update();

        carryOut.carryOut();

        Answer done = api.get("/erasures/" + erasure);
        assertThat(done.text("/state")).isEqualTo("done");
        assertThat(done.json().at("/erased/notes").asInt())
                .as("that module was not asked again")
                .isEqualTo(7);
        assertThat(api.get("/conversations/" + conversation).body()).doesNotContain(word);
        assertThat(db.sql("select cardinality(emails) from parties.erasure where id = cast(:id as uuid)")
                        .param("id", erasure)
                        .query((row, _) -> row.getInt(1))
                        .single())
                .as("the addresses are not kept for longer than the work")
                .isZero();
    }

    @Test
    void entries_stay_append_only_for_everybody_else() {
        String conversation = conversationOf(adaWrote());
        assertThatThrownBy(() -> db.sql("""
                with opened as (select set_config('conversations.erasing', 'yes', true) as open)
                update conversations.entry e set text = '', words = ''
                  from opened where e.conversation = cast(:id as uuid) and opened.open = 'yes'
                """).param("id", conversation).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_is_asked_for_without_a_reason() {
        String ada = customer("Ada " + key, email);
        assertThat(api.post("/customers/" + ada + "/erasures", Map.of("reason", " "))
                        .body())
                .contains("/reason");
        signIn();
        browser.get("/customers/" + ada);
        Answer page = browser.post("/customers/" + ada + "/holds", Map.of("reason", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#privacy .error").text()).isNotEmpty();
    }
}
