package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered holds until the transaction that changes it is committed, and not a moment longer. */
class RememberingTest extends HeedTest {

    @Autowired
    private Remembering remembering;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String team = "remembered-" + UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void teamIsThere() {
        db.sql("insert into identity.team (key, name) values (:key, 'before')")
                .param("key", team)
                .update();
    }

    @Test
    void an_answer_is_given_again_until_a_row_changes() {
        assertThat(name()).isEqualTo("before");
        assertThat(name()).isEqualTo("before");
        assertThat(asked).hasValue(1);

        rename("after");
        assertThat(name()).isEqualTo("after");
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_transaction_sees_its_own_change_and_leaves_nothing_behind_when_it_fails() {
        assertThat(name()).isEqualTo("before");
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    rename("never");
                    assertThat(name()).isEqualTo("never");
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessage("on second thoughts");
        assertThat(name()).isEqualTo("before");

        rename("after");
        assertThat(name()).isEqualTo("after");
    }

    @Test
    void others_see_the_old_answer_until_the_change_is_committed() throws InterruptedException {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            rename("soon");
            assertThat(elsewhere()).isEqualTo("before");
        });
        assertThat(elsewhere()).isEqualTo("soon");
    }

    @Test
    void a_transaction_counts_once_however_many_rows_it_changes() {
        long before = revision();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            rename("one");
            rename("two");
        });
        assertThat(revision()).isEqualTo(before + 1);
        db.sql("update identity.team set name = 'nobody' where key = 'no-such-team'")
                .update();
        assertThat(revision()).isEqualTo(before + 1);
    }

    @Test
    void nobody_changes_what_others_remember() {
        List<String> names =
                remembering.whileUnchanged(List.of(team, "list"), () -> new java.util.ArrayList<>(List.of("one")));
        assertThatThrownBy(() -> names.add("another")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_question_is_asked_once_while_a_page_is_read() {
        try (OneReading _ = OneReading.begin()) {
            assertThat(once()).isEqualTo(1);
            assertThat(once()).isEqualTo(1);
        }
        assertThat(once()).isEqualTo(2);
        assertThat(once()).isEqualTo(3);
    }

    @Test
    void a_transaction_asks_once_for_what_it_does_not_change_and_the_next_one_sees_the_change() {
        assertThat(asOfTransaction()).isEqualTo("before");
        inTransaction(() -> {
            assertThat(asOfTransaction()).isEqualTo("before");
            assertThat(asked).hasValue(1);
            Thread.ofVirtual().start(() -> rename("after")).join();
            assertThat(asOfTransaction()).isEqualTo("before");
        });
        inTransaction(() -> assertThat(asOfTransaction()).isEqualTo("after"));
    }

    @Test
    void what_only_a_failing_transaction_saw_is_not_remembered() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    rename("never");
                    assertThat(asOfTransaction()).isEqualTo("never");
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessage("on second thoughts");
        rename("after");
        inTransaction(() -> assertThat(asOfTransaction()).isEqualTo("after"));
    }

    private String asOfTransaction() {
        return remembering.asOfTransaction(team, this::askedName);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void inTransaction(Work work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int once() {
        return remembering.whileReading(team, asked::incrementAndGet);
    }

    private String name() {
        return remembering.whileUnchanged(team, this::askedName);
    }

    private String askedName() {
        asked.incrementAndGet();
        return db.sql("select name from identity.team where key = :key")
                .param("key", team)
                .query(String.class)
                .single();
    }

    private String elsewhere() {
        try {
            String[] name = new String[1];
            Thread.ofVirtual().start(() -> name[0] = name()).join();
            return String.valueOf(name[0]);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rename(String name) {
        db.sql("update identity.team set name = :name where key = :key")
                .param("name", name)
                .param("key", team)
                .update();
    }

    private long revision() {
        return db.sql("select number from memory.revision").query(Long.class).single();
    }
}
