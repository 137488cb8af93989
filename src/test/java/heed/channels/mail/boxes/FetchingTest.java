package heed.channels.mail.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.realmail.Dovecot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters on a real mail server become conversations, once each. */
class FetchingTest extends HeedTest {

    private static final Dovecot SERVER = Dovecot.shared();

    @Autowired
    JdbcClient db;

    @Autowired
    Cursors cursors;

    @Autowired
    Fetchers fetchers;

    @Test
    void a_letter_becomes_a_conversation_and_goes_to_processed() {
        var mailbox = new ConnectedMailbox(api, SERVER);
        mailbox.receive("Old news");
        mailbox.connect(Map.of())
                .receive("A leak in Mill Lane")
                .awaitSubjects("A leak in Mill Lane")
                .awaitCount("Heed/Processed", 1);
        assertThat(SERVER.count(mailbox.address, "INBOX"))
                .as("what lay there before")
                .isOne();
        mailbox.receive("Another leak").awaitSubjects("A leak in Mill Lane", "Another leak");
    }

    @Test
    void nothing_comes_twice_when_a_server_numbers_anew() {
        var mailbox = new ConnectedMailbox(api, SERVER).connect(Map.of("afterwards", "leave"));
        mailbox.receive("Brown water").receive("No water").awaitSubjects("Brown water", "No water");
        api.post("/mailboxes/" + mailbox.address + "/connection/pause", Map.of());
        SERVER.renumber(mailbox.address, "INBOX", 20_261_122);
        mailbox.receive("Water again");
        api.post("/mailboxes/" + mailbox.address + "/connection/resumption", Map.of());
        mailbox.awaitSubjects("Brown water", "No water", "Water again");
        assertThat(fetchedUnder(20_261_122)).isEqualTo(3);
    }

    private int fetchedUnder(long uidValidity) {
        return db.sql("select count(*) from channels.fetched_mail where uid_validity = ?")
                .param(uidValidity)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_folder_that_takes_nothing_brings_nothing_twice() {
        var mailbox = new ConnectedMailbox(api, SERVER).connect(Map.of());
        SERVER.makeReadOnly(mailbox.address, "Heed/Processed");
        mailbox.receive("A dry tap").awaitSubjects("A dry tap").awaitState("trouble");
        mailbox.receive("A wet floor").awaitSubjects("A dry tap", "A wet floor");
        assertThat(SERVER.count(mailbox.address, "INBOX")).isEqualTo(2);
        assertThat(api.get("/mailbox-states").body()).contains("not-settled");
    }

    @Test
    void pop3_brings_each_letter_once_and_deletes_only_what_heed_has() {
        var mailbox = new ConnectedMailbox(api, SERVER);
        mailbox.receive("Old news");
        mailbox.connect(Map.of("protocol", "pop3", "port", SERVER.pop3(), "afterwards", "delete"))
                .receive("A meter that turns back");
        api.post("/mailboxes/" + mailbox.address + "/connection/pause", Map.of());
        api.post("/mailboxes/" + mailbox.address + "/connection/resumption", Map.of());
        mailbox.awaitSubjects("A meter that turns back").awaitCount("INBOX", 1);
    }

    @Test
    void a_server_nobody_vouches_for_is_believed_by_its_fingerprint_alone() {
        var mailbox = new ConnectedMailbox(api, SERVER);
        var details = mailbox.details();
        details.put("encryption", "tls");
        details.put("port", SERVER.imaps());
        Answer refused = api.put("/mailboxes/" + mailbox.address + "/connection", details);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("/certificate")
                .contains(SERVER.certificate().fingerprint());
        mailbox.connect(Map.of(
                "encryption",
                "tls",
                "port",
                SERVER.imaps(),
                "certificate",
                SERVER.certificate().fingerprint()));
        mailbox.receive("By TLS").awaitSubjects("By TLS");
        mailbox.connect(Map.of(
                "encryption", "starttls", "certificate", SERVER.certificate().fingerprint()));
        mailbox.receive("By STARTTLS").awaitSubjects("By STARTTLS", "By TLS");
    }

    @Test
    void what_stands_in_the_way_is_said_beside_its_field() {
        var mailbox = new ConnectedMailbox(api, SERVER);
        assertThat(refusal(mailbox, Map.of("password", "a wrong guess")))
                .contains("/password")
                .contains(mailbox.address)
                .doesNotContain("a wrong guess");
        assertThat(refusal(mailbox, Map.of("folder", "Nowhere")))
                .contains("/folder")
                .contains("Nowhere");
        assertThat(refusal(mailbox, Map.of("host", "nobody.invalid"))).contains("/host");
        assertThat(refusal(mailbox, Map.of("port", 9))).contains("/host").contains("llowed");
        assertThat(refusal(mailbox, Map.of("encryption", "tls"))).contains("/encryption");
        SERVER.stop();
        try {
            assertThat(refusal(mailbox, Map.of())).contains("/host").contains("Nobody answers");
        } finally {
            SERVER.start();
        }
    }

    private String refusal(ConnectedMailbox mailbox, Map<String, Object> changes) {
        var details = mailbox.details();
        details.putAll(changes);
        Answer answer = api.put("/mailboxes/" + mailbox.address + "/connection", details);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void a_server_that_dies_is_told_of_and_fetched_from_again() {
        try (Dovecot other = new Dovecot()) {
            var mailbox = new ConnectedMailbox(api, other).connect(Map.of());
            other.kill();
            mailbox.awaitState("trouble");
            other.start();
            mailbox.receive("Back again").awaitSubjects("Back again").awaitState("well");
            api.delete("/mailboxes/" + mailbox.address + "/connection");
        }
    }

    @Test
    void a_kept_password_goes_to_no_other_server() {
        var mailbox = new ConnectedMailbox(api, SERVER).connect(Map.of());
        var details = mailbox.details();
        details.remove("password");
        details.put("host", "imap.elsewhere.example");
        Answer answer = api.put("/mailboxes/" + mailbox.address + "/connection", details);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/password");
        String read = api.get("/mailboxes/" + mailbox.address + "/connection").body();
        assertThat(read).contains("\"hasPassword\":true").doesNotContain(mailbox.password);
    }

    @Test
    void one_heed_at_a_time_holds_a_mailbox_and_a_late_writer_changes_nothing() {
        var mailbox = new ConnectedMailbox(api, SERVER);
        var details = mailbox.details();
        details.put("untried", true);
        assertThat(api.put("/mailboxes/" + mailbox.address + "/connection", details)
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/mailboxes/" + mailbox.address + "/connection/pause", Map.of())
                        .status())
                .isEqualTo(200);
        UUID id = UUID.fromString(db.sql("select id::text from channels.mailbox where address = ?")
                .param(mailbox.address)
                .query(String.class)
                .single());
        await().atMost(ConnectedMailbox.PATIENCE).until(() -> !fetchers.held().contains(id));
        Hold late = cursors.take(id, UUID.randomUUID()).orElseThrow();
        assertThat(cursors.take(id, UUID.randomUUID()))
                .as("while the first holds it")
                .isEmpty();
        db.sql("update channels.mailbox_cursor set held_until = now() - interval '1 second' where mailbox = ?")
                .param(id)
                .update();
        Hold next = cursors.take(id, UUID.randomUUID()).orElseThrow();
        cursors.set(next, 7, 1);
        assertThatThrownBy(() -> cursors.advance(late, 99, true)).isInstanceOf(Hold.Lost.class);
        assertThat(cursors.find(next)).isEqualTo(new Cursors.Cursor(7L, 1));
    }

    @Test
    void a_large_letter_keeps_no_other_waiting_and_fifty_mailboxes_are_fetched_side_by_side() {
        var first = new ConnectedMailbox(api, SERVER).connect(Map.of());
        List<ConnectedMailbox> many = IntStream.range(0, 50)
                .mapToObj(_ -> new ConnectedMailbox(api, SERVER))
                .toList();
        many.forEach(each -> {
            var details = each.details();
            details.put("untried", true);
            assertThat(api.put("/mailboxes/" + each.address + "/connection", details)
                            .status())
                    .isEqualTo(200);
        });
        many.forEach(each -> each.awaitState("well"));
        first.receive("A film of the flood", ("x".repeat(76) + "\n").repeat(650_000));
        many.forEach(each -> each.receive("A leak"));
        many.forEach(each -> each.awaitSubjects("A leak"));
        first.awaitSubjects("A film of the flood");
        many.forEach(each -> api.delete("/mailboxes/" + each.address + "/connection"));
    }
}
