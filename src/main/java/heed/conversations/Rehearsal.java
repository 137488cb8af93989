package heed.conversations;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something and takes it back, for there is no better way to know what would be refused. */
@Component
public class Rehearsal {

    private final TransactionTemplate transaction;

    Rehearsal(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What would come of it. Not to be called within a transaction, which would be taken back too.
     *
     * @throws RuntimeException what it throws itself
     */
    public <T> T of(Supplier<T> deed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            T outcome = deed.get();
            status.setRollbackOnly();
            return outcome;
        }));
    }
}
