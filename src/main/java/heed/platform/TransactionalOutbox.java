package heed.platform;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes effects beside the change that wants them, and wakes the dispatcher once both are committed. */
@Service
class TransactionalOutbox implements Outbox {

    private final Effects effects;
    private final Dispatcher dispatcher;

    TransactionalOutbox(Effects effects, Dispatcher dispatcher) {
        this.effects = effects;
        this.dispatcher = dispatcher;
    }

    @Override
    @Atomic
    public UUID enqueue(String kind, String lane, String payload) {
        UUID id = Ids.next();
        effects.add(id, kind, lane, payload);
        wakeAfterCommit();
        return id;
    }

    @Override
    @Atomic
    public boolean hurry(String lane, String payload) {
        boolean waited = effects.hurry(lane, payload);
        wakeAfterCommit();
        return waited;
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatcher.wake();
            }
        });
    }
}
