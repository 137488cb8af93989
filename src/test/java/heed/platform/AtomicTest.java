package heed.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

class AtomicTest extends HeedTest {

    @Autowired
    Transfer transfer;

    @Autowired
    Transfer.Errand errand;

    @Test
    void what_the_database_could_not_serialise_runs_again_from_its_beginning() {
        assertThat(transfer.failingFirst(new AtomicInteger(), 2, "40001")).isEqualTo(3);
    }

    @Test
    void a_deadlock_runs_again_too() {
        assertThat(transfer.failingFirst(new AtomicInteger(), 1, "40P01")).isEqualTo(2);
    }

    @Test
    void only_the_outermost_method_runs_again() {
        AtomicInteger attempts = new AtomicInteger();

        assertThat(errand.around(attempts)).isEqualTo(2);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void after_five_repetitions_the_failure_is_shown() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transfer.failingFirst(attempts, 99, "40001"))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(attempts).hasValue(6);
    }
}
