package heed.identity.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Answer;
import heed.Api;
import heed.identity.AuditTrail;
import heed.identity.Roles;
import heed.parties.CustomersStory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long something is kept, in a queue of its own. */
class RetentionTest extends CustomersStory {

    @Autowired
    RunRetention runRetention;

    @Autowired
    RetentionRules rules;

    @Autowired
    RetentionRuns runs;

    @Autowired
    Keepsakes kinds;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Roles everybody;

    private final String word = "sprocket" + key;
    private String queue = "";
    private String mailbox = "";

    @BeforeEach
    void ownQueue() {
        queue = queue("old");
        mailbox = queue + "@larkfield.example";
        done(api.post("/mailboxes", Map.of("address", mailbox, "name", queue, "queue", queue)));
    }

    /** What one test has put in force is no other's business. */
    @AfterEach
    void endRules() {
        db.sql("delete from identity.notice where message = :key")
                .param("key", key)
                .update();
        db.sql("update identity.retention_rule set ended_at = now(), ended_by_name = 'test' where ended_at is null")
                .update();
    }

    private Api manager() {
        return api.as(everybody.token("manager"));
    }

    /** A letter with a file, answered, closed four years ago. Answers the conversation. */
    private String closedLongAgo(String name) {
        String conversation = letter(name);
        done(api.patch("/conversations/" + conversation, Map.of("status", "closed")));
        fourYearsPass(conversation);
        return conversation;
    }

    private String letter(String name) {
        Answer taken = api.post("/mail?mailbox=" + mailbox, "message/rfc822", """
                From: %s <%s>
                To: %s
                Subject: The %s is broken
                Message-ID: <%s@mill-lane.example>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                My %s dripped all night.
                --b
                Content-Type: text/plain; name="meter.txt"
                Content-Disposition: attachment; filename="meter.txt"

                reading of %s %s
                --b--
                """.formatted(
                        name, address(name), mailbox, word, UUID.randomUUID(), word, word, name)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        done(taken);
        String conversation = taken.text("/conversation");
        done(api.post(
                "/conversations/" + conversation + "/entries",
                Map.of("kind", "reply", "text", "We came, " + name + ": " + word)));
        return conversation;
    }

    private void fourYearsPass(String conversation) {
        for (String sql : List.of(
                "update conversations.conversation set last_entry_at = last_entry_at - interval '4 years' where id = cast(:id as uuid)",
                "update conversations.closing set closed_at = closed_at - interval '4 years' where conversation = cast(:id as uuid)",
                "update channels.mail set received_at = received_at - interval '4 years' where conversation = cast(:id as uuid)")) {
            db.sql(sql).param("id", conversation).update();
        }
    }

    private Map<String, Object> rule(String kind, int days) {
        var rule = new HashMap<String, Object>(
                Map.of("kind", kind, "name", "Closed for three years " + key, "days", days));
        if (List.of("conversations", "attachments", "original-mail").contains(kind)) {
            rule.put("queue", queue);
        }
        return rule;
    }

    private String written(Map<String, Object> rule) {
        return done(api.post("/retention-rules", rule)).text("/id");
    }

    private String inForce(Map<String, Object> rule) {
        String id = written(rule);
        done(api.post("/retention-rules/" + id + "/trial", ""));
        done(manager().post("/retention-rules/" + id + "/release", ""));
        threeDaysPass(id);
        return id;
    }

    private void threeDaysPass(String id) {
        db.sql("""
                update identity.retention_rule
                   set released_at = released_at - interval '4 days', runs_from = now() - interval '1 second'
                 where id = cast(:id as uuid)
                """).param("id", id).update();
    }

    private String said(String conversation) {
        return api.get("/conversations/" + conversation).body()
                + api.get("/conversations/" + conversation + "/entries").body();
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

    private int count(String sql, String conversation) {
        return db.sql(sql)
                .param("id", conversation)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    @Test
    void a_dry_run_says_what_would_go_and_why_not_and_removes_nothing() {
        String old = closedLongAgo("ada");
        String open = letter("bea");
        fourYearsPass(open);
        String rule = written(rule("conversations", 1095));

        Answer tried = done(api.post("/retention-rules/" + rule + "/trial", ""));

        assertThat(tried.text("/state")).isEqualTo("tried");
        assertThat(tried.json().at("/trial/fits").asInt()).isEqualTo(1);
        Answer findings = api.get("/retention-rules/" + rule + "/findings");
        assertThat(findings.json().at("/items")).hasSize(1);
        assertThat(findings.text("/items/0/id")).isEqualTo(old);
        assertThat(findings.text("/items/0/since")).isNotEmpty();
        assertThat(findings.body()).as("the list tells nobody's words").doesNotContain(word);
        runRetention.tonight();
        assertThat(said(old)).contains(word);
    }

    @Test
    void words_go_and_every_figure_stays() {
        String old = closedLongAgo("ada");
        String young = letter("bea");
        done(api.patch("/conversations/" + young, Map.of("status", "closed")));
        String before = figures(old);
        String number = api.get("/conversations/" + old).text("/number");
        String rule = inForce(rule("conversations", 1095));

        runRetention.tonight();

        assertThat(said(old)).doesNotContain(word, "meter.txt");
        assertThat(api.get("/conversations?q=" + word).body())
                .doesNotContain(old)
                .contains(young);
        assertThat(figures(old)).isEqualTo(before).contains("customer-wrote");
        assertThat(api.get("/conversations/" + old).text("/number")).isEqualTo(number);
        assertThat(said(young)).contains(word);
        assertThat(count("""
                select count(*) from channels.mail m join platform.blob b on b.sha256 = m.raw
                 where m.conversation = cast(:id as uuid)
                """, old)).as("the letter as it came").isZero();
        Answer ledger = api.get("/retention-rules/" + rule + "/runs");
        assertThat(ledger.json().at("/items/0/gone").asInt()).isEqualTo(1);
        assertThat(ledger.json().at("/items/0/counts/files").asInt()).isEqualTo(1);
        assertThat(ledger.text("/items/0/ending")).isEqualTo("done");
        assertThat(api.get("/audit?action=retention-run&object=retention-rule:" + rule)
                        .body())
                .contains("\"gone\":1");
        runRetention.tonight();
        assertThat(api.get("/retention-rules/" + rule + "/findings").json().at("/items"))
                .as("what is empty is not emptied again")
                .isEmpty();
    }

    @Test
    void what_is_written_to_an_emptied_conversation_has_its_own_time() {
        String old = closedLongAgo("ada");
        String rule = inForce(rule("conversations", 1095));
        runRetention.tonight();
        done(api.post("/conversations/" + old + "/entries", Map.of("kind", "reply", "text", "Once more: " + word)));
        done(api.patch("/conversations/" + old, Map.of("status", "closed")));

        assertThat(api.get("/retention-rules/" + rule + "/findings").json().at("/items"))
                .isEmpty();
        fourYearsPass(old);
        db.sql(
                        "update conversations.conversation set words_gone_at = words_gone_at - interval '5 years' where id = cast(:id as uuid)")
                .param("id", old)
                .update();
        assertThat(api.get("/retention-rules/" + rule + "/findings").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void it_takes_a_trial_two_people_and_three_days() {
        String old = closedLongAgo("ada");
        Api writer = api.as(everybody.token("administrator"));
        String rule = done(writer.post("/retention-rules", rule("conversations", 1095)))
                .text("/id");
        String release = "/retention-rules/" + rule + "/release";

        assertThat(manager().post(release, "").status()).as("not tried").isEqualTo(409);
        done(api.post("/retention-rules/" + rule + "/trial", ""));
        assertThat(writer.post(release, "").status()).as("the writer").isEqualTo(409);
        assertThat(api.post(release, "").status()).as("nobody's token").isEqualTo(409);
        assertThat(api.as(everybody.token("agent")).post(release, "").status()).isEqualTo(403);
        assertThat(done(manager().post(release, "")).text("/state")).isEqualTo("waiting");
        runRetention.tonight();
        assertThat(said(old)).as("three days have not passed").contains(word);
        threeDaysPass(rule);
        runRetention.tonight();
        assertThat(said(old)).doesNotContain(word);
    }

    @Test
    void a_changed_rule_is_tried_again_and_one_in_force_is_not_changed() {
        String rule = written(rule("conversations", 1095));
        done(api.post("/retention-rules/" + rule + "/trial", ""));
        Answer changed = done(api.patch("/retention-rules/" + rule, Map.of("days", 30)));

        assertThat(changed.text("/state")).isEqualTo("draft");
        assertThat(manager().post("/retention-rules/" + rule + "/release", "").status())
                .isEqualTo(409);
        done(api.post("/retention-rules/" + rule + "/trial", ""));
        done(manager().post("/retention-rules/" + rule + "/release", ""));
        assertThat(api.patch("/retention-rules/" + rule, Map.of("days", 1)).status())
                .isEqualTo(409);
        assertThatThrownBy(() -> db.sql(
                                "update identity.retention_rule set days = 1, version = version + 1 where id = cast(:id as uuid)")
                        .param("id", rule)
                        .update())
                .as("the table itself refuses what was not tried")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_first_rule_that_fits_decides() {
        String kept = closedLongAgo("ada");
        done(api.patch("/conversations/" + kept, Map.of("tags", List.of("keep" + key))));
        String old = closedLongAgo("bea");
        String everything = inForce(rule("conversations", 1095));
        var forGood = rule("conversations", 1);
        forGood.remove("days");
        forGood.put("keepForGood", true);
        forGood.put("tag", "keep" + key);
        forGood.put("place", 1);
        String keeping = inForce(forGood);

        runRetention.tonight();

        assertThat(said(kept)).contains(word);
        assertThat(said(old)).doesNotContain(word);
        done(api.post("/retention-rules/" + keeping + "/ending", ""));
        assertThat(api.get("/retention-rules/" + everything).text("/state"))
                .as("it reaches more now, so it waits anew")
                .isEqualTo("waiting");
        assertThat(api.get("/retention-rules/" + everything + "/findings").body())
                .contains(kept);
    }

    @Test
    void a_tag_that_was_renamed_protects_as_before() {
        String kept = closedLongAgo("ada");
        done(api.patch("/conversations/" + kept, Map.of("tags", List.of("keep" + key))));
        var tagged = rule("conversations", 1095);
        tagged.put("tag", "keep" + key);
        String rule = written(tagged);
        String tag = db.sql("select id::text from conversations.tag where name = :name")
                .param("name", "keep" + key)
                .query((row, _) -> row.getString(1))
                .single();
        done(api.patch("/tags/" + tag, Map.of("name", "always" + key)));

        String found = api.get("/retention-rules/" + rule + "/findings").body();
        assertThat(api.get("/conversations/" + kept).body()).contains("always" + key);
        assertThat(found).contains(kept);
    }

    @Test
    void a_legal_hold_an_open_promise_and_asked_information_keep_what_is_theirs() {
        String held = closedLongAgo("ada");
        String promised = letter("bea");
        done(manager()
                .post("/conversations/" + promised + "/promises", Map.of("text", "We call", "dueOn", "2999-01-01")));
        String asked = letter("cleo");
        done(api.post("/conversations/" + asked + "/disclosures", Map.of("asked", "My bill")));
        String free = closedLongAgo("dora");
        // Nothing closes as long as something is open, so what was closed before that rule stands in the rows alone.
        for (String each : List.of(promised, asked)) {
            db.sql("update conversations.conversation set status = 'closed' where id = cast(:id as uuid)")
                    .param("id", each)
                    .update();
            fourYearsPass(each);
        }
        String customer = api.get("/conversations/" + held).text("/customer/id");
        String hold = done(api.post("/customers/" + customer + "/holds", Map.of("reason", "court case")))
                .text("/id");
        String rule = inForce(rule("conversations", 1095));

        assertThat(api.get("/retention-rules/" + rule + "/findings").body())
                .contains("kept by law", "a promise is open", "information is asked for");
        runRetention.tonight();

        assertThat(said(held)).contains(word);
        assertThat(said(promised)).contains(word);
        assertThat(said(asked)).contains(word);
        assertThat(said(free)).doesNotContain(word);
        Answer ledger = api.get("/retention-rules/" + rule + "/runs");
        assertThat(ledger.json().at("/items/0/hindered").asInt()).isEqualTo(3);
        done(api.delete("/customers/" + customer + "/holds/" + hold));
        assertThat(api.get("/retention-rules/" + rule + "/findings").body())
                .contains(held)
                .doesNotContain("kept by law");
    }

    @Test
    void whoever_wrote_in_somebody_elses_conversation_is_kept_by_their_own_hold() {
        String conversation = closedLongAgo("ada");
        String bea = customer("Bea Moss " + key, address("bea"));
        done(api.post(
                "/customers/" + bea + "/merges", Map.of("into", customer("Bea Moss two " + key, address("bea2")))));
        done(api.post("/customers/" + bea + "/holds", Map.of("reason", "court case")));
        db.sql("""
                insert into conversations.entry
                       (id, conversation, kind, author_kind, author, author_name, at, language, text, words)
                values (gen_random_uuid(), cast(:id as uuid), 'customer-message', 'customer', cast(:bea as uuid), 'Bea',
                        now() - interval '4 years', 'en', 'Me too', '')
                """).param("id", conversation).param("bea", bea).update();
        String rule = written(rule("conversations", 1095));

        assertThat(api.get("/retention-rules/" + rule + "/findings").body()).contains("kept by law");
    }

    @Test
    void what_was_killed_goes_on_behind_its_last_step_and_a_night_has_a_limit() {
        String first = closedLongAgo("ada");
        String second = closedLongAgo("bea");
        String rule = inForce(rule("conversations", 1095));
        UUID run = UUID.randomUUID();
        runs.begin(
                run,
                UUID.fromString(rule),
                java.time.LocalDate.of(2020, 1, 1),
                Clock.systemUTC().instant());
        var oneANight = new RetentionStep(rules, runs, kinds, audit, Clock.systemUTC(), 1);

        assertThat(goesOn(oneANight, run)).isTrue();
        assertThat(List.of(said(first).contains(word), said(second).contains(word)))
                .as("one of them")
                .containsExactlyInAnyOrder(true, false);
        assertThatThrownBy(() -> transaction.execute(_ -> {
                    new RetentionStep(rules, runs, kinds, audit, Clock.systemUTC(), 100).take(run);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(List.of(said(first).contains(word), said(second).contains(word)))
                .as("what was not committed was not done")
                .containsExactlyInAnyOrder(true, false);
        assertThat(goesOn(oneANight, run)).isFalse();
        assertThat(api.get("/retention-rules/" + rule + "/runs").body()).contains("\"enough\"");

        runRetention.tonight();
        assertThat(said(first) + said(second)).doesNotContain(word);
    }

    private boolean goesOn(RetentionStep step, UUID run) {
        return Boolean.TRUE.equals(transaction.execute(_ -> step.take(run)));
    }

    @Test
    void two_replicas_do_not_take_the_same_step() {
        closedLongAgo("ada");
        String rule = inForce(rule("conversations", 1095));
        UUID run = UUID.randomUUID();
        runs.begin(
                run,
                UUID.fromString(rule),
                java.time.LocalDate.of(2020, 1, 2),
                Clock.systemUTC().instant());

        Boolean other = transaction.execute(_ -> {
            assertThat(runs.claim(run)).isPresent();
            var second = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
            second.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            return second.execute(_ -> runs.claim(run).isPresent());
        });

        assertThat(other).isFalse();
    }

    @Test
    void a_rule_about_files_leaves_every_word() {
        String old = closedLongAgo("ada");
        String before = figures(old);
        inForce(rule("attachments", 1095));

        runRetention.tonight();

        assertThat(said(old)).contains(word).doesNotContain("meter.txt");
        assertThat(figures(old)).isEqualTo(before);
        assertThat(api.get("/conversations?q=has:attachment+" + word).body()).doesNotContain(old);
    }

    @Test
    void a_rule_about_letters_as_they_came_leaves_what_was_read() {
        String old = closedLongAgo("ada");
        String bytes =
                "select count(*) from channels.mail m join platform.blob b on b.sha256 = m.raw where m.conversation = cast(:id as uuid)";
        assertThat(count(bytes, old)).isEqualTo(1);
        String rule = inForce(rule("original-mail", 1095));

        runRetention.tonight();

        assertThat(count(bytes, old)).isZero();
        assertThat(said(old)).contains(word, "meter.txt");
        assertThat(api.get("/retention-rules/" + rule + "/runs").body()).contains("\"originals\":1");
    }

    @Test
    void read_notices_and_mail_that_found_no_conversation_go_and_unread_ones_stay() {
        String staff = db.sql("select id::text from identity.staff where email = :email")
                .param("email", EMAIL)
                .query((row, _) -> row.getString(1))
                .single();
        notice(staff, "read " + key, "now() - interval '2 years'");
        notice(staff, "unread " + key, "null");
        done(api.post("/mail?mailbox=" + mailbox, "message/rfc822", """
                From: Robot <robot.%s@mill-lane.example>
                To: %s
                Subject: Out of office %s
                Auto-Submitted: auto-replied
                Message-ID: <%s@mill-lane.example>

                I am away.
                """.formatted(key, mailbox, word, UUID.randomUUID())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        db.sql("update channels.mail set received_at = received_at - interval '4 years' where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .update();
        inForce(rule("notices", 365));
        inForce(rule("set-aside-mail", 1095));

        runRetention.tonight();

        assertThat(db.sql("select facts[1] from identity.notice where message = :key")
                        .param("key", key)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("unread " + key);
        assertThat(db.sql("select count(*) from channels.mail where mailbox = :mailbox and subject like :word")
                        .param("mailbox", mailbox)
                        .param("word", "%" + word + "%")
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    private void notice(String staff, String fact, String readAt) {
        db.sql("""
                insert into identity.notice (id, staff, kind, message, facts, url, subject, told_at, read_at)
                values (gen_random_uuid(), cast(:staff as uuid), 'mention', :key, array[:fact], '/', 'test:' || gen_random_uuid(),
                        now() - interval '3 years', %s)
                """.formatted(readAt))
                .param("staff", staff)
                .param("key", key)
                .param("fact", fact)
                .update();
    }

    @Test
    void what_cannot_be_meant_is_said_at_its_field() {
        assertThat(api.post("/retention-rules", Map.of("kind", "weather", "name", "", "days", 0, "place", 0))
                        .body())
                .contains("/kind", "/name", "/days", "/place");
        assertThat(api.post("/retention-rules", Map.of("kind", "notices", "name", "x", "days", 30, "queue", queue))
                        .body())
                .contains("/queue");
        assertThat(api.post(
                                "/retention-rules",
                                Map.of("kind", "conversations", "name", "x", "days", 3, "forever", true))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(
                                "/retention-rules",
                                Map.of("kind", "conversations", "name", "x", "days", 3, "keepForGood", true))
                        .body())
                .contains("/days");
        String rule = written(rule("conversations", 1095));
        assertThat(api.patch("/retention-rules/" + rule, Map.of("days", 5), Map.of("If-Match", "\"9\""))
                        .status())
                .isEqualTo(412);
        assertThat(api.get("/retention-rules/" + rule + "/findings?cursor=nonsense")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_page_keeps_what_was_typed_and_says_what_comes_next() {
        signIn();
        assertThat(browser.get("/settings/privacy/retention").page().text()).contains("How long things are kept");
        Answer refused = browser.post(
                "/settings/privacy/retention",
                Map.of("kind", "attachments", "name", "Files " + key, "days", "many", "place", "7", "tag", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#days").val()).isEqualTo("many");
        assertThat(refused.page().select("#name").val()).isEqualTo("Files " + key);
        assertThat(refused.page().select("option[value=attachments]").hasAttr("selected"))
                .isTrue();
        String rule = written(rule("conversations", 1095));
        String url = "/settings/privacy/retention/" + rule;
        browser.get(url);
        browser.post(url + "/trial", Map.of());
        assertThat(browser.get(url).page().text()).contains("nothing would go", "Put it in force");
        assertThat(browser.get("/settings").page().select("a[href=/settings/privacy/retention]"))
                .isNotEmpty();
    }
}
