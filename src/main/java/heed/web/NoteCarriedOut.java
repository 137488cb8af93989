package heed.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Writes into each transaction of a keyed POST that it happened, so that a replica killed before its answer repeats nothing. */
@Component
class NoteCarriedOut implements TransactionExecutionListener {

    private final IdempotentRequests requests;

    NoteCarriedOut(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        KeyedRequest request = KeyedRequest.current();
        if (request != null && !transaction.isReadOnly()) {
            requests.carriedOut(request.caller(), request.key());
        }
    }
}
