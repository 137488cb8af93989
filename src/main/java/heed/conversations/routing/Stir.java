package heed.conversations.routing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says that there may be something to hand out, once what changed has been committed. A hint: the sweep would find it too. */
@Component
class Stir {

    private final AtomicBoolean stirred = new AtomicBoolean(true);

    void line() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            stirred.set(true);
            return;
        }
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(AfterCommit.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(stirred));
        }
    }

    boolean settle() {
        return stirred.getAndSet(false);
    }

    private record AfterCommit(AtomicBoolean stirred) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            stirred.set(true);
        }
    }
}
