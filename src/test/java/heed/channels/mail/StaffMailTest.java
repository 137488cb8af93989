package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.HeedTest;
import heed.identity.StaffMail;
import heed.platform.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class StaffMailTest extends HeedTest {

    @Autowired
    private StaffMail mail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    private final String jon = "jon." + Ids.next() + "@larkfield.example";

    @Test
    void a_colleague_gets_plain_text_once_and_its_words_are_forgotten() {
        transaction.executeWithoutResult(_ -> mail.send(jon, "Živjo", "Prva vrstica\n\nhttps://heed/a?b=1"));

        String arrived = arrived();
        assertThat(arrived)
                .contains("From: ", "<heed@larkfield.example>", "Content-Type: text/plain; charset=UTF-8")
                .contains("Auto-Submitted: auto-generated")
                .doesNotContain("text/html");
        await().until(() -> words().isEmpty());
        assertThat(all()).hasSize(1);
    }

    @Test
    void S08_neither_subject_nor_words_can_add_a_header() {
        transaction.executeWithoutResult(
                _ -> mail.send(jon, "Notice\r\nBcc: victim@example.com", "Text\r\nBcc: victim@example.com"));

        String head = arrived().split("\r\n\r\n", 2)[0];
        assertThat(head).doesNotContain("\r\nBcc:");
        assertThat(MAIL.commands()).doesNotContain("RCPT TO:<victim@example.com>");
    }

    @Test
    void S08_an_address_with_a_line_break_reaches_nobody() {
        transaction.executeWithoutResult(_ -> mail.send(jon + "\r\nBcc: victim@example.com", "Notice", "Text"));

        await().until(() ->
                db.sql("select count(*) from channels.staff_mail where state = 'failed' and recipient like :r")
                                .param("r", jon + "%")
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(all()).isEmpty();
    }

    @Test
    void nothing_leaves_when_the_change_does_not_happen() {
        transaction.executeWithoutResult(undone -> {
            mail.send(jon, "Notice", "Text");
            undone.setRollbackOnly();
        });
        assertThat(words()).isEmpty();
        assertThatThrownBy(() -> mail.send(jon, "Notice", "Text")).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String arrived() {
        await().until(() -> !all().isEmpty());
        return all().getFirst();
    }

    private List<String> all() {
        return MAIL.mails().stream().filter(mail -> mail.contains(jon)).toList();
    }

    private List<String> words() {
        return db.sql("select words from channels.staff_mail where recipient = :jon and words is not null")
                .param("jon", jon)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
