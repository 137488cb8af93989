package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.platform.LastWrites.Write;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written last is written with its transaction or not at all. */
class LastWritesTest extends HeedTest {

    @Autowired
    private LastWrites lastWrites;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String mark = "last " + UUID.randomUUID() + " ";

    @Test
    void writes_wait_for_the_commit_and_come_in_their_order() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            write("first");
            write("second");
            assertThat(written()).isEmpty();
        });
        assertThat(written()).containsExactly("first", "second");
    }

    @Test
    void a_transaction_that_fails_writes_nothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            write("never");
            status.setRollbackOnly();
        });
        assertThat(written()).isEmpty();
    }

    @Test
    void a_savepoint_takes_its_writes_back_and_leaves_those_before_and_after() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            write("before");
            var part = new TransactionTemplate(transactions);
            part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            part.executeWithoutResult(status -> {
                write("taken back");
                status.setRollbackOnly();
            });
            write("after");
        });
        assertThat(written()).containsExactly("before", "after");
    }

    @Test
    void another_transaction_meanwhile_has_writes_of_its_own() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            write("outer");
            var other = new TransactionTemplate(transactions);
            other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(_ -> write("inner"));
            assertThat(written()).containsExactly("inner");
        });
        assertThat(written()).containsExactly("inner", "outer");
    }

    @Test
    void without_a_transaction_they_are_written_at_once() {
        write("now");
        assertThat(written()).containsExactly("now");
    }

    @Test
    void a_write_that_the_database_refuses_ends_the_transaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    write("with it");
                    lastWrites.add(new Write("insert into web.news (topic) values (cast(null as text))", Map.of()));
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(written()).isEmpty();
    }

    private void write(String words) {
        lastWrites.add(new Write("insert into web.news (topic) values (:topic)", Map.of("topic", mark + words)));
    }

    private List<String> written() {
        return db.sql("select topic from web.news where starts_with(topic, :mark) order by id")
                .param("mark", mark)
                .query((row, _) -> row.getString("topic").substring(mark.length()))
                .list();
    }
}
